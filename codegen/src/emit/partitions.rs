//! The runtime's table of partitions.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::plan::partitions::{Partition, plan};
use crate::{Error, Result};

const HEADER: &str =
    "// Made by `cargo xtask codegen` from models/partitions.json. Do not edit.\n\n";

/// The whole text of the runtime's `endpoint/partitions_data.rs`.
///
/// # Errors
///
/// The file is not what [`plan`] expects.
pub fn partitions_file(json: &Value) -> Result<String> {
    let file = syn::parse2(partitions(json)?)
        .map_err(|fault| Error::new(format!("the partitions make no Rust file: {fault}")))?;
    Ok(format!("{HEADER}{}", prettyplease::unparse(&file)))
}

/// The content of that file.
///
/// # Errors
///
/// The file is not what [`plan`] expects.
pub fn partitions(json: &Value) -> Result<TokenStream> {
    let partitions = plan(json)?;
    let partitions = partitions.iter().map(partition);
    Ok(quote! {
        use crate::endpoint::Partition;

        pub(crate) static PARTITIONS: &[Partition] = &[#(#partitions),*];
    })
}

fn partition(partition: &Partition) -> TokenStream {
    let Partition {
        name,
        dns_suffix,
        dual_stack_dns_suffix,
        implicit_global_region,
        supports_fips,
        supports_dual_stack,
        prefixes,
        regions,
    } = partition;
    quote! {
        Partition {
            name: #name,
            dns_suffix: #dns_suffix,
            dual_stack_dns_suffix: #dual_stack_dns_suffix,
            implicit_global_region: #implicit_global_region,
            supports_fips: #supports_fips,
            supports_dual_stack: #supports_dual_stack,
            prefixes: &[#(#prefixes),*],
            regions: &[#(#regions),*],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_file_is_complete() {
        let json = json!({"partitions": [{
            "id": "aws-x",
            "regionRegex": r"^(us|eu)\-x\-\w+\-\d+$",
            "outputs": {
                "dnsSuffix": "x.example",
                "dualStackDnsSuffix": "api.x.example",
                "implicitGlobalRegion": "us-x-east-1",
                "supportsFIPS": true,
                "supportsDualStack": false,
            },
            "regions": {"us-x-east-1": {}},
        }]});
        let expected = r#"// Made by `cargo xtask codegen` from models/partitions.json. Do not edit.

use crate::endpoint::Partition;
pub(crate) static PARTITIONS: &[Partition] = &[
    Partition {
        name: "aws-x",
        dns_suffix: "x.example",
        dual_stack_dns_suffix: "api.x.example",
        implicit_global_region: "us-x-east-1",
        supports_fips: true,
        supports_dual_stack: false,
        prefixes: &["us-x", "eu-x"],
        regions: &["us-x-east-1"],
    },
];
"#;
        assert_eq!(partitions_file(&json).unwrap(), expected);
    }
}
