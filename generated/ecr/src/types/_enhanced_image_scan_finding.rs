// Made by `cargo xtask codegen` from the shape EnhancedImageScanFinding. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `EnhancedImageScanFinding`.
    defaulted EnhancedImageScanFinding EnhancedImageScanFindingBuilder crate::schema::TYPE_ENHANCED_IMAGE_SCAN_FINDING;
    default {
        /// `score`: `0` where it is not set
        8 score set_score get_score: copy(f64);
    }
    optional {
        /// `awsAccountId`
        0 aws_account_id set_aws_account_id get_aws_account_id: text(str String);
        /// `description`
        1 description set_description get_description: text(str String);
        /// `findingArn`
        2 finding_arn set_finding_arn get_finding_arn: text(str String);
        /// `firstObservedAt`
        3 first_observed_at set_first_observed_at get_first_observed_at: own(::tinsmith_runtime::primitives::DateTime);
        /// `lastObservedAt`
        4 last_observed_at set_last_observed_at get_last_observed_at: own(::tinsmith_runtime::primitives::DateTime);
        /// `packageVulnerabilityDetails`
        5 package_vulnerability_details set_package_vulnerability_details get_package_vulnerability_details: own(crate::types::PackageVulnerabilityDetails);
        /// `remediation`
        6 remediation set_remediation get_remediation: own(crate::types::Remediation);
        /// `resources`
        7 resources set_resources get_resources: list(crate::types::Resource);
        /// `scoreDetails`
        9 score_details set_score_details get_score_details: own(crate::types::ScoreDetails);
        /// `severity`
        10 severity set_severity get_severity: text(str String);
        /// `status`
        11 status set_status get_status: text(str String);
        /// `title`
        12 title set_title get_title: text(str String);
        /// `type`
        13 r#type set_type get_type: text(str String);
        /// `updatedAt`
        14 updated_at set_updated_at get_updated_at: own(::tinsmith_runtime::primitives::DateTime);
        /// `fixAvailable`
        15 fix_available set_fix_available get_fix_available: text(str String);
        /// `exploitAvailable`
        16 exploit_available set_exploit_available get_exploit_available: text(str String);
    }
}
