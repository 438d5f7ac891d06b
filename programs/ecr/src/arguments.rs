//! What the command line takes. The comments here are the texts of `--help`.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use tinsmith_ecr_tools::scan::Severity;

/// Works with Amazon ECR: repositories, images, scans, logins, lifecycle policies.
///
/// Region and credentials are found where AWS tools keep them: the environment, profiles and what
/// they name, containers and EC2. Where an image or a repository is written with its host, the
/// host says the region and the registry.
#[derive(Parser)]
#[command(name = "ecr", version, color = ColorChoice::Never, max_term_width = 100)]
#[command(after_help = "\
Examples:
  ecr repos
  ecr images team/app
  ecr scan team/app:1.2 --fail-on high
  ecr login && docker pull 123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1.2
  ecr --output json images team/app | jq -r '.images[0].digest'

What fails is told in one message on standard error, `ecr: …`, and an exit code. The README of the
program has the table of codes and the fields of the JSON documents.")]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// The heading of the options that every command takes.
const EVERYWHERE: &str = "Options of every command";

/// The options that each command takes.
#[derive(Args)]
pub struct Global {
    /// The region; otherwise that of a host, of AWS_REGION, or of the profile.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "REGION")]
    pub region: Option<String>,
    /// The profile; otherwise AWS_PROFILE, or `default`.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "NAME")]
    pub profile: Option<String>,
    /// The registry, an account of 12 digits; otherwise that of the credentials.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "ID")]
    pub registry: Option<String>,
    /// Ask ECR Public instead of a private registry.
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub public: bool,
    /// Send requests to this address instead of the region's.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "URL")]
    pub endpoint_url: Option<String>,
    /// How results and errors are written: for people, or as one JSON document each.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_enum, value_name = "FORM", default_value = "human")]
    pub output: Form,
    /// Say nothing on the way: no progress on standard error.
    #[arg(short, long, visible_alias = "no-progress", global = true, help_heading = EVERYWHERE)]
    pub quiet: bool,
}

/// How results are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    Human,
    Json,
}

#[derive(Subcommand)]
pub enum Command {
    /// Lists repositories.
    #[command(after_help = "\
Examples:
  ecr repos
  ecr repos --filter team/
  ecr repos --public")]
    Repos {
        /// Only those whose name contains this text.
        #[arg(long, value_name = "TEXT")]
        filter: Option<String>,
    },
    /// Lists the images of a repository, the newest first.
    #[command(after_help = "\
Examples:
  ecr images team/app
  ecr images 123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app")]
    Images {
        /// NAME or HOST/NAME.
        #[arg(value_name = "REPO")]
        repository: String,
    },
    /// Lists the tags of a repository, by name, with the digests they stand for.
    #[command(after_help = "\
Examples:
  ecr tags team/app
  ecr tags --public app")]
    Tags {
        /// NAME or HOST/NAME.
        #[arg(value_name = "REPO")]
        repository: String,
    },
    /// Scans an image, waits for the verdict and lists what was found, the worst first.
    ///
    /// A scan is started where there is none. Where the registry scans by itself (enhanced
    /// scanning), its findings are waited for and shown.
    #[command(after_help = "\
Examples:
  ecr scan team/app:1.2
  ecr scan team/app:1.2 --fail-on high     # exit code 3 where a finding is HIGH or CRITICAL
  ecr scan team/app@sha256:… --no-start")]
    Scan(Scan),
    /// Logs docker in to a registry.
    ///
    /// Writes the login into docker's own file, DOCKER_CONFIG/config.json or
    /// ~/.docker/config.json, with access for its owner alone; or hands it to the credential
    /// helper that the file names. A login is valid for 12 hours.
    #[command(after_help = "\
Examples:
  ecr login
  ecr login 123456789012.dkr.ecr.eu-west-1.amazonaws.com
  ecr login public.ecr.aws
  ecr login --print-password | docker login --username AWS --password-stdin HOST")]
    Login {
        /// The registry's host; otherwise the registry of the credentials, or with --public
        /// that of ECR Public.
        host: Option<String>,
        /// Print the password, and nothing else, instead of writing docker's file.
        #[arg(long)]
        print_password: bool,
    },
    /// Pushes an image from a folder (an OCI image layout) into a repository.
    ///
    /// Layers that the repository has are not sent. A push that was broken off is begun again and
    /// sends what is missing; the image is there once everything it names is.
    #[command(after_help = "\
Examples:
  ecr push ./layout team/app:1.2
  ecr push ./layout team/app:1.2 --name build-7")]
    Push {
        /// The folder, with `index.json` and `blobs/`.
        folder: PathBuf,
        /// NAME[:TAG] or HOST/NAME[:TAG]; the tag `latest` where none is said.
        image: String,
        /// Which image of the folder, by its name or digest; otherwise the one named as the tag,
        /// or the only one.
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
    /// Pulls an image from a repository into a folder (an OCI image layout).
    ///
    /// Layers that the folder has are not downloaded again. Files come under other names and get
    /// their own once they are whole and right.
    #[command(after_help = "\
Examples:
  ecr pull team/app:1.2 ./layout
  ecr pull team/app@sha256:… ./layout")]
    Pull {
        /// NAME[:TAG][@DIGEST] or HOST/NAME[:TAG][@DIGEST]; the tag `latest` where none is said.
        image: String,
        /// The folder; made where it is not there.
        folder: PathBuf,
    },
    /// Checks lifecycle policies, and shows what they would do.
    #[command(subcommand)]
    Lifecycle(Lifecycle),
    /// Calls any operation of the service with JSON, and prints its answer.
    ///
    /// Names are those of the API, as in `aws ecr … --cli-input-json`; timestamps are seconds
    /// since 1970, blobs base64. The output is JSON whatever --output says, secrets included.
    #[command(after_help = "\
Examples:
  ecr call --list
  ecr call DescribeRepositories '{\"maxResults\": 5}'
  ecr call PutLifecyclePolicy @input.json
  ecr call --public DescribeRegistries")]
    Call {
        /// The operation, such as DescribeImages.
        #[arg(required_unless_present = "list")]
        operation: Option<String>,
        /// The input: a JSON object, `@FILE`, or `-` for standard input.
        #[arg(default_value = "{}", hide_default_value = true)]
        json: String,
        /// List the names of all operations instead.
        #[arg(long)]
        list: bool,
    },
    /// Prints the completions of a shell.
    #[command(after_help = "\
Examples:
  ecr completions bash > ~/.local/share/bash-completion/completions/ecr
  ecr completions zsh > \"${fpath[1]}/_ecr\"
  ecr completions fish > ~/.config/fish/completions/ecr.fish")]
    Completions {
        /// The shell.
        #[arg(value_enum)]
        shell: Shell,
    },
}

#[derive(Args)]
pub struct Scan {
    /// NAME[:TAG][@DIGEST] or HOST/NAME[:TAG][@DIGEST]; the tag `latest` where none is said.
    pub image: String,
    /// Fail where a finding is as severe as this, or more.
    #[arg(long, value_name = "SEVERITY", value_parser = severity)]
    pub fail_on: Option<Severity>,
    /// Fail where there is no scan, instead of starting one.
    #[arg(long)]
    pub no_start: bool,
    /// How long to wait for the verdict, in seconds.
    #[arg(long, value_name = "SECONDS", default_value = "600", value_parser = seconds)]
    pub max_wait: Duration,
}

#[derive(Subcommand)]
pub enum Lifecycle {
    /// Checks a policy without asking the service.
    #[command(after_help = "\
Examples:
  ecr lifecycle check policy.json
  ecr lifecycle check - < policy.json")]
    Check {
        /// The policy, JSON; `-` is standard input.
        #[arg(value_name = "FILE")]
        policy: PathBuf,
    },
    /// Shows which images of a repository a policy would expire or archive. Changes nothing.
    #[command(after_help = "\
Examples:
  ecr lifecycle preview team/app policy.json")]
    Preview {
        /// NAME or HOST/NAME.
        #[arg(value_name = "REPO")]
        repository: String,
        /// The policy, JSON; `-` is standard input.
        #[arg(value_name = "FILE")]
        policy: PathBuf,
        /// How long to wait for the preview, in seconds.
        #[arg(long, value_name = "SECONDS", default_value = "600", value_parser = seconds)]
        max_wait: Duration,
    },
}

fn severity(text: &str) -> Result<Severity, String> {
    let same = |severity: &Severity| severity.to_string().eq_ignore_ascii_case(text);
    Severity::ALL.into_iter().find(same).ok_or_else(|| {
        let names = Severity::ALL.map(|severity| severity.to_string().to_lowercase());
        format!("severities are {}", names.join(", "))
    })
}

fn seconds(text: &str) -> Result<Duration, &'static str> {
    text.parse().map(Duration::from_secs).map_err(|_| "it is a whole number of seconds")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn severities_are_read_in_any_case() {
        assert_eq!(severity("High"), Ok(Severity::High));
        let names = "severities are undefined, informational, low, medium, high, critical";
        assert_eq!(severity("higher"), Err(names.to_owned()));
    }
}
