//! The calls that each client makes, in the same order, on the same kind of tokio runtime.
//!
//! A client's program is [`run`] with its [`Client`]; it is called as `PROGRAM WORKLOAD COUNT` and
//! finds the service's address in the variable [`ENDPOINT`]. What it received is compared with
//! what the service sends, so that no client leaves out work.

use std::env;
use std::error;
use std::future::Future;
use std::str::FromStr;
use std::sync::Arc;

/// What went wrong, in words.
pub type Error = Box<dyn error::Error + Send + Sync>;

/// The variable with the service's address, `http://127.0.0.1:PORT`.
pub const ENDPOINT: &str = "BENCH_ENDPOINT";

/// The region that requests are signed for.
pub const REGION: &str = "us-east-1";

/// The access key that requests are signed with; nobody checks it.
pub const ACCESS_KEY_ID: &str = "AKIDEXAMPLE";

/// The secret of that key.
pub const SECRET_ACCESS_KEY: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// The repository that calls name.
pub const REPOSITORY: &str = "team/app";

/// The upload that parts of layers belong to.
pub const UPLOAD: &str = "f1f6a1ad-8ed1-4fc7-a3f1-5c1d1f6bb2a4";

/// The images that `DescribeImages` answers with, in one page.
pub const IMAGES: usize = 1000;

/// The pages of `ListImages`.
pub const PAGES: usize = 10;

/// The images on each page of `ListImages`.
pub const IMAGES_A_PAGE: usize = 100;

/// The calls that are under way at once where there is more than one.
pub const IN_FLIGHT: usize = 32;

/// The length of `sha256:` and 64 digits, which every image's digest has.
pub const DIGEST_LENGTH: usize = 71;

/// The size of an image, in bytes, by its place in the answer.
pub fn image_size(index: usize) -> i64 {
    28_000_000 + 7919 * index as i64
}

/// The URI of the one repository that `DescribeRepositories` answers with.
pub fn repository_uri() -> String {
    format!("123456789012.dkr.ecr.{REGION}.amazonaws.com/{REPOSITORY}")
}

/// What a client read out of an answer.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// How many items there were.
    pub items: usize,
    /// A sum over one member of all items; see the methods of [`Client`].
    pub sum: i64,
}

/// The calls of a client. All go over connections that are kept.
pub trait Client: Send + Sync + Sized + 'static {
    /// Calls `DescribeRepositories` without members; the sum is of the lengths of the URIs.
    fn describe_repositories(&self) -> impl Future<Output = Result<Seen, Error>> + Send;

    /// Calls `DescribeImages` of [`REPOSITORY`], 1,000 a page; the sum is of the sizes.
    fn describe_images(&self) -> impl Future<Output = Result<Seen, Error>> + Send;

    /// Asks for all pages of `ListImages` of [`REPOSITORY`]; the sum is of the digests' lengths.
    fn list_images(&self) -> impl Future<Output = Result<Seen, Error>> + Send;

    /// Calls `UploadLayerPart` with a part that begins at 0; one item, whose sum is the last byte
    /// that was received.
    fn upload_layer_part(&self, part: &[u8]) -> impl Future<Output = Result<Seen, Error>> + Send;
}

/// What is called, how often at once, and with how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workload {
    /// One call after the other, with an answer of 600 bytes.
    DescribeRepositories,
    /// The same, 32 under way at once.
    DescribeRepositoriesInFlight,
    /// One answer with 1,000 images.
    DescribeImages,
    /// Ten pages of 100 images, one after the other.
    ListImages,
    /// A part of 64 KiB.
    Upload64KiB,
    /// A part of 1 MiB.
    Upload1MiB,
    /// A part of 10 MiB.
    Upload10MiB,
}

impl Workload {
    /// Every workload.
    pub const ALL: [Self; 7] = [
        Self::DescribeRepositories,
        Self::DescribeRepositoriesInFlight,
        Self::DescribeImages,
        Self::ListImages,
        Self::Upload64KiB,
        Self::Upload1MiB,
        Self::Upload10MiB,
    ];

    /// Its name on the command line and in results.
    pub fn name(self) -> &'static str {
        match self {
            Self::DescribeRepositories => "describe-repositories",
            Self::DescribeRepositoriesInFlight => "describe-repositories-32",
            Self::DescribeImages => "describe-images",
            Self::ListImages => "list-images",
            Self::Upload64KiB => "upload-64k",
            Self::Upload1MiB => "upload-1m",
            Self::Upload10MiB => "upload-10m",
        }
    }

    /// How many requests one round makes.
    pub fn requests(self) -> usize {
        if self == Self::ListImages { PAGES } else { 1 }
    }

    /// The length of the part that is uploaded, in bytes.
    fn part(self) -> usize {
        match self {
            Self::Upload64KiB => 64 << 10,
            Self::Upload1MiB => 1 << 20,
            Self::Upload10MiB => 10 << 20,
            _ => 0,
        }
    }

    /// What a client has to see in each round.
    fn expected(self) -> Seen {
        match self {
            Self::DescribeRepositories | Self::DescribeRepositoriesInFlight => {
                Seen { items: 1, sum: repository_uri().len() as i64 }
            }
            Self::DescribeImages => Seen { items: IMAGES, sum: (0..IMAGES).map(image_size).sum() },
            Self::ListImages => {
                let items = PAGES * IMAGES_A_PAGE;
                Seen { items, sum: (items * DIGEST_LENGTH) as i64 }
            }
            Self::Upload64KiB | Self::Upload1MiB | Self::Upload10MiB => {
                Seen { items: 1, sum: self.part() as i64 - 1 }
            }
        }
    }
}

impl FromStr for Workload {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let names = Self::ALL.map(Self::name);
        let found = Self::ALL.into_iter().find(|workload| workload.name() == name);
        found.ok_or_else(|| format!("no workload {name}: it is one of {}", names.join(", ")).into())
    }
}

/// Does what the command line says with the client that `connect` makes for an endpoint.
pub fn run<C: Client>(connect: impl FnOnce(&str) -> Result<C, Error>) -> Result<(), Error> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [workload, count] = arguments.as_slice() else {
        return Err("the arguments are WORKLOAD COUNT".into());
    };
    let (workload, count) = (workload.parse::<Workload>()?, count.parse::<usize>()?);
    let endpoint = env::var(ENDPOINT)
        .map_err(|_| format!("{ENDPOINT} names no service: start `server` and set it"))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async move {
        let client = connect(&endpoint)?;
        match workload {
            Workload::DescribeRepositoriesInFlight => {
                in_flight(Arc::new(client), workload, count).await
            }
            _ => one_by_one(&client, workload, count).await,
        }
    })
}

/// `count` calls, `IN_FLIGHT` at once as long as there are so many left.
async fn in_flight<C: Client>(
    client: Arc<C>,
    workload: Workload,
    count: usize,
) -> Result<(), Error> {
    let mut tasks = tokio::task::JoinSet::new();
    for index in 0..IN_FLIGHT {
        let share = count / IN_FLIGHT + usize::from(index < count % IN_FLIGHT);
        let client = Arc::clone(&client);
        tasks.spawn(async move { one_by_one(&*client, workload, share).await });
    }
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    Ok(())
}

async fn one_by_one<C: Client>(client: &C, workload: Workload, count: usize) -> Result<(), Error> {
    // Bytes that no encoding makes shorter.
    let part: Vec<u8> = (0..workload.part()).map(|index| ((index * 31) >> 3) as u8).collect();
    let expected = workload.expected();
    for _ in 0..count {
        let seen = match workload {
            Workload::DescribeRepositories | Workload::DescribeRepositoriesInFlight => {
                client.describe_repositories().await?
            }
            Workload::DescribeImages => client.describe_images().await?,
            Workload::ListImages => client.list_images().await?,
            Workload::Upload64KiB | Workload::Upload1MiB | Workload::Upload10MiB => {
                client.upload_layer_part(&part).await?
            }
        };
        if seen != expected {
            return Err(format!("{}: {seen:?}, not {expected:?}", workload.name()).into());
        }
    }
    Ok(())
}
