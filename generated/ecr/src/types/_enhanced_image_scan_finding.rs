// Made by `cargo xtask codegen` from the shape EnhancedImageScanFinding. Do not edit.

::tinsmith_runtime::structure! {
    /// A vulnerability that an enhanced scan, one of Amazon Inspector, found in an image.
    defaulted EnhancedImageScanFinding EnhancedImageScanFindingBuilder crate::schema::TYPE_ENHANCED_IMAGE_SCAN_FINDING;
    default {
        /// The score that Amazon Inspector gives, from 0.0 to 10.0.
        ///
        /// `0` where it is not set.
        8 score set_score get_score: copy(f64);
    }
    optional {
        /// The account that owns the image, by its 12-digit id.
        0 aws_account_id set_aws_account_id get_aws_account_id: text(str String);
        /// What the vulnerability is, for people to read.
        1 description set_description get_description: text(str String);
        /// The ARN of the finding in Amazon Inspector.
        2 finding_arn set_finding_arn get_finding_arn: text(str String);
        /// When the vulnerability was first seen in the image.
        3 first_observed_at set_first_observed_at get_first_observed_at: own(::tinsmith_runtime::primitives::DateTime);
        /// When the vulnerability was last seen in the image.
        4 last_observed_at set_last_observed_at get_last_observed_at: own(::tinsmith_runtime::primitives::DateTime);
        /// The vulnerability, and the packages that have it.
        5 package_vulnerability_details set_package_vulnerability_details get_package_vulnerability_details: own(crate::types::PackageVulnerabilityDetails);
        /// What to do about it.
        6 remediation set_remediation get_remediation: own(crate::types::Remediation);
        /// What has the vulnerability: here, the image.
        7 resources set_resources get_resources: list(crate::types::Resource);
        /// How the score came about.
        9 score_details set_score_details get_score_details: own(crate::types::ScoreDetails);
        /// How bad it is, such as `HIGH`. The values of `FindingSeverity`, and `UNTRIAGED` for what
        /// nobody has rated yet.
        10 severity set_severity get_severity: text(str String);
        /// The state of the finding: `ACTIVE`, `SUPPRESSED` or `CLOSED`.
        11 status set_status get_status: text(str String);
        /// The finding in a few words, such as the id of the vulnerability and the package.
        12 title set_title get_title: text(str String);
        /// The kind of the finding, such as `PACKAGE_VULNERABILITY`.
        13 r#type set_type get_type: text(str String);
        /// When the finding was last changed.
        14 updated_at set_updated_at get_updated_at: own(::tinsmith_runtime::primitives::DateTime);
        /// Whether there are versions of the packages without the vulnerability: `YES`, `NO`, or
        /// `PARTIAL` for some of them.
        15 fix_available set_fix_available get_fix_available: text(str String);
        /// Whether a way to exploit the vulnerability is known: `YES` or `NO`.
        16 exploit_available set_exploit_available get_exploit_available: text(str String);
    }
}
