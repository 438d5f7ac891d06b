//! A crate with its feature `validation`.

use fixture_constraints::config::{Credentials, Region};
use fixture_constraints::error::ValidationErrors;
use fixture_constraints::types::{Choice, Tree};
use fixture_constraints::{Client, Config};
use tinsmith_runtime::primitives::Blob;

#[tokio::test]
async fn what_breaks_a_bound_is_told_before_anything_is_sent() {
    let config = Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::from_keys("id", "secret", None))
        .endpoint_url("http://127.0.0.1:9")
        .validate_params(true);
    let client = Client::from_conf(config.build());
    let call = client
        .put()
        .name("ÄÖÜäöü")
        .count(-2)
        .total(0)
        .share(0.25)
        .data(Blob::new(*b"12345"))
        .set_names(Some(Vec::new()))
        .tags("k", 1.0)
        .choice(Choice::Name("abcdefg".to_owned()))
        .tree(Tree::builder().child(Tree::builder().name("x").build()).build())
        .odd("")
        .free("");
    let error = call.send().await.unwrap_err();
    let source = error.into_source().unwrap();
    let faults: Vec<String> = match source.downcast_ref::<ValidationErrors>() {
        Some(faults) => faults.iter().map(ToString::to_string).collect(),
        None => panic!("{source}"),
    };
    assert_eq!(
        faults,
        [
            "name: 6 characters, at most 5",
            "name: does not match ^[a-z]+$",
            "count: less than -1",
            "total: less than 1",
            "share: less than 0.5",
            "data: 5 bytes, at most 4",
            "names: 0 items, at least 1",
            "tags[\"k\"]: the key: 1 character, at least 2",
            "choice.name: 7 characters, at most 5",
            "tree.child.name: 1 character, at least 2",
        ]
    );
}
