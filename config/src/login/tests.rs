use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use tinsmith_runtime::config::Region;
use tinsmith_runtime::identity::{
    AccountId, Credentials, CredentialsError, Env, ProvideCredentials as _,
};

use super::LoginCredentialsProvider;
use super::key::Key;
use crate::fake::{Clock, Fake, told};
use crate::json::Object;
use crate::os::Fs;
use crate::provider_config::ProviderConfig;

/// 2025-11-19T00:00:00Z.
const NOW: u64 = 1_763_510_400;

const SESSION: &str = "arn:aws:sts::123456789012:assumed-role/Admin/me";

/// SHA-256 of `SESSION`.
const FILE: &str =
    "/h/.aws/login/cache/c03a7323bda916bba892295dd46ea73c98866a0ad0a2606cb839909f35fbc865.json";

/// A key that was made for this test, by OpenSSL.
const KEY: &str = "-----BEGIN EC PRIVATE KEY-----\n\
    MHcCAQEEII+hCOpj4fXeD5ORsuow2qH+7fNBrchWrbdI7iO2vycYoAoGCCqGSM49\n\
    AwEHoUQDQgAENVXDUbJ/nUyJsMfDfxgTWb7IZuEQZBId5Gfm6tNp+U+5lcf24aKD\n\
    MjMXNuWprt70+8p+Hace3MsP1oQjHcaKkg==\n\
    -----END EC PRIVATE KEY-----\n";

/// The same key as PKCS #8.
const PKCS8: &str = "-----BEGIN PRIVATE KEY-----\n\
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgj6EI6mPh9d4Pk5Gy\n\
    6jDaof7t80GtyFatt0juI7a/JxihRANCAAQ1VcNRsn+dTImwx8N/GBNZvshm4RBk\n\
    Eh3kZ+bq02n5T7mVx/bhooMyMxc25amu3vT7yn4dpx7cyw/WhCMdxoqS\n\
    -----END PRIVATE KEY-----\n";

/// A key of another curve.
const P384: &str = "-----BEGIN EC PRIVATE KEY-----\n\
    MIGkAgEBBDBBp3Rz+jSOZdHbuf/5exbwjV/3Z7IoZ/iXAUgwSTjAH6pG7QSPdh9z\n\
    jLuQP2sHELWgBwYFK4EEACKhZANiAARPn+WlkUS4F3Apgd8UX8PVwWMk77CpZ7cx\n\
    39/I60iAB9AakrI40eHkq1xzY1d7FDpMVeRlI1j018j+mSx00OEVKdbydqrumdB6\n\
    R6p42+l9AvijolXlrY4P1zYM3W+cHU8=\n\
    -----END EC PRIVATE KEY-----\n";

const ANSWER: &str = "{\"accessToken\":{\"accessKeyId\":\"ASIANEW\",\
    \"secretAccessKey\":\"newkey-S3CRET\",\"sessionToken\":\"newtoken-S3CRET\"},\
    \"tokenType\":\"t\",\"expiresIn\":900,\"refreshToken\":\"next-S3CRET\"}";

/// What `aws login` leaves.
fn kept(expiry: &str) -> String {
    format!(
        "{{\"accessToken\":{{\"accessKeyId\":\"ASIAOLD\",\"accountId\":\"123456789012\",\
         \"expiresAt\":\"{expiry}\",\"secretAccessKey\":\"key-S3CRET\",\
         \"sessionToken\":\"token-S3CRET\"}},\"clientId\":\"client\",\"dpopKey\":\"{}\",\
         \"idToken\":\"id-S3CRET\",\"more\":[1],\"refreshToken\":\"refresh-S3CRET\"}}",
        KEY.replace('\n', "\\n")
    )
}

struct World {
    signin: Fake,
    clock: Clock,
    fs: Fs,
    provider: LoginCredentialsProvider,
}

fn world<const N: usize>(file: Option<&str>, answers: [(u16, &str); N]) -> World {
    let (signin, clock) = (Fake::new(answers), Clock::at(NOW));
    let fs = Fs::from_files(file.map(|file| (FILE.into(), file.into())));
    let config = ProviderConfig::empty()
        .with_env(Env::from_slice(&[("HOME", "/h"), ("A", "S3CRET")]))
        .with_fs(fs.clone())
        .with_region(Some(Region::from_static("eu-west-1")))
        .with_time_source(clock.clone())
        .with_http_client(signin.clone());
    let session = format!(" {SESSION}\n");
    let provider = LoginCredentialsProvider::builder(session).configure(&config).build();
    World { signin, clock, fs, provider }
}

impl World {
    async fn credentials(&self) -> Result<Credentials, CredentialsError> {
        self.provider.provide_credentials().await
    }

    fn file(&self) -> String {
        String::from_utf8(self.fs.read(Path::new(FILE)).unwrap()).unwrap()
    }
}

#[tokio::test]
async fn credentials_that_hold_are_used_without_a_request() {
    let world = world(Some(&kept("2025-11-19T00:05:01Z")), []);
    let credentials = world.credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "ASIAOLD");
    assert_eq!(credentials.secret_access_key(), "key-S3CRET");
    assert_eq!(credentials.session_token(), Some("token-S3CRET"));
    assert_eq!(credentials.account_id(), Some(&AccountId::from("123456789012")));
    assert_eq!(credentials.expiry(), Some(UNIX_EPOCH + Duration::from_secs(NOW + 301)));
    assert_eq!(world.signin.requests().len(), 0);
}

#[tokio::test]
async fn what_expires_is_renewed_and_written_back() {
    for expiry in ["2025-11-19T00:05:00Z", "2025-11-18T00:00:00Z"] {
        let world = world(Some(&kept(expiry)), [(200, ANSWER)]);
        let credentials = world.credentials().await.unwrap();
        assert_eq!(credentials.access_key_id(), "ASIANEW");
        assert_eq!(credentials.secret_access_key(), "newkey-S3CRET");
        assert_eq!(credentials.session_token(), Some("newtoken-S3CRET"));
        assert_eq!(credentials.account_id(), Some(&AccountId::from("123456789012")));
        assert_eq!(credentials.expiry(), Some(UNIX_EPOCH + Duration::from_secs(NOW + 900)));
        let (url, body) = world.signin.request();
        assert_eq!(url, "https://eu-west-1.signin.aws.amazon.com/v1/token");
        assert_eq!(
            body,
            "{\"clientId\":\"client\",\"grantType\":\"refresh_token\",\
             \"refreshToken\":\"refresh-S3CRET\"}"
        );
        let expected = kept("2025-11-19T00:15:00Z")
            .replace("ASIAOLD", "ASIANEW")
            .replace("\"key-", "\"newkey-")
            .replace("\"token-", "\"newtoken-")
            .replace("refresh-S", "next-S");
        assert_eq!(world.file(), expected);
    }
}

#[tokio::test]
async fn each_request_proves_that_the_key_is_there() {
    let world = world(Some(&kept("2025-11-19T00:00:00Z")), [(500, ""), (200, ANSWER)]);
    world.credentials().await.unwrap();
    let read = |part: &str| Object::read(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
    let mut ids = Vec::new();
    for request in world.signin.requests() {
        let proof = request.headers()["dpop"].to_str().unwrap();
        let (signed, signature) = proof.rsplit_once('.').unwrap();
        let (head, claims) = signed.split_once('.').unwrap();

        let head = read(head);
        assert_eq!(head.text("typ"), Some("dpop+jwt"));
        assert_eq!(head.text("alg"), Some("ES256"));
        let key = head.object("jwk").unwrap();
        assert_eq!((key.text("kty"), key.text("crv")), (Some("EC"), Some("P-256")));
        // What OpenSSL says of the key.
        assert_eq!(key.text("x"), Some("NVXDUbJ_nUyJsMfDfxgTWb7IZuEQZBId5Gfm6tNp-U8"));
        assert_eq!(key.text("y"), Some("uZXH9uGigzIzFzblqa7e9PvKfh2nHtzLD9aEIx3GipI"));

        let claims = read(claims);
        assert_eq!(claims.text("htm"), Some("POST"));
        assert_eq!(claims.text("htu"), Some("https://eu-west-1.signin.aws.amazon.com/v1/token"));
        ids.push(claims.text("jti").unwrap().to_owned());
        let claims = String::from_utf8(claims.write().unwrap()).unwrap();
        assert!(claims.contains(&format!("\"iat\":{NOW},")), "{claims}");

        let mut point = vec![4];
        for coordinate in ["x", "y"] {
            point.extend(URL_SAFE_NO_PAD.decode(key.text(coordinate).unwrap()).unwrap());
        }
        let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
            .verify(signed.as_bytes(), &signature)
            .unwrap();
    }
    assert_eq!(ids.len(), 2);
    assert_ne!(ids[0], ids[1]);
    let is_uuid =
        |id: &str| id.len() == 36 && id.as_bytes()[14] == b'4' && id.as_bytes()[23] == b'-';
    assert!(ids.iter().all(|id| is_uuid(id)), "{ids:?}");
}

#[tokio::test]
async fn a_file_that_is_missing_or_broken_is_named() {
    let start = format!("the credentials provider failed: the login of `{SESSION}`: ");
    assert_eq!(
        told(world(None, []).credentials().await),
        format!("{start}failed to read `{FILE}`: entity not found; run `aws login`")
    );
    let good = kept("2025-11-18T00:00:00Z");
    let members = [
        "accessToken",
        "clientId",
        "refreshToken",
        "dpopKey",
        "accessKeyId",
        "secretAccessKey",
        "sessionToken",
        "accountId",
        "expiresAt",
    ];
    for gone in members {
        let file = good.replace(&format!("\"{gone}\":"), "\"gone\":");
        let world = world(Some(&file), []);
        assert_eq!(
            told(world.credentials().await),
            format!("{start}`{FILE}` is of no use: it has no `{gone}`; run `aws login`")
        );
        assert_eq!(world.signin.requests().len(), 0);
    }
    for key in ["S3CRET", "-----BEGIN EC PRIVATE KEY-----\\nS3CRET\\n-----END EC PRIVATE KEY-----"]
    {
        let file = good.replace(&KEY.replace('\n', "\\n"), key);
        let told = told(world(Some(&file), []).credentials().await);
        let why = "has expired and is not renewed, for its `dpopKey` is of no use: it is no ";
        assert!(told.contains(why), "{told}");
    }
}

#[tokio::test]
async fn a_refusal_says_what_to_do() {
    let start = format!(
        "the credentials provider failed: the login of `{SESSION}`: what is in `{FILE}` has \
         expired and was not renewed: Signin CreateOAuth2Token: "
    );
    for (reason, advice) in [
        ("TOKEN_EXPIRED", "; the session is over"),
        ("USER_CREDENTIALS_CHANGED", "; the user's password has changed"),
        (
            "INSUFFICIENT_PERMISSIONS",
            "; the user may not renew a session: have the action signin:CreateOAuth2Token allowed",
        ),
        ("AUTHCODE_EXPIRED", ""),
    ] {
        let refusal =
            format!("AccessDeniedException!{{\"error\":\"{reason}\",\"message\":\"no\"}}");
        let world = world(Some(&kept("2025-11-18T00:00:00Z")), [(400, &refusal)]);
        assert_eq!(
            told(world.credentials().await),
            format!(
                "{start}AccessDeniedException: no (status 400, 1 attempt){advice}; run `aws login`"
            )
        );
    }
    let world = world(Some(&kept("2025-11-18T00:00:00Z")), [(400, "")]);
    assert_eq!(
        told(world.credentials().await),
        format!("{start}service error (status 400, 1 attempt); run `aws login`")
    );
}

#[tokio::test]
async fn what_holds_outlives_a_failed_renewal_which_is_not_tried_again_at_once() {
    let file = kept("2025-11-19T00:01:00Z");
    let world = world(Some(&file), [(400, ""), (400, ""), (400, "")]);
    for (seconds, requests) in [(0, 1), (29, 0), (31, 1), (59, 0)] {
        world.clock.set(NOW + seconds);
        assert_eq!(world.credentials().await.unwrap().access_key_id(), "ASIAOLD");
        assert_eq!(world.signin.requests().len(), requests, "{seconds}");
    }
    world.clock.set(NOW + 60);
    let told = told(world.credentials().await);
    assert!(told.ends_with("service error (status 400, 1 attempt); run `aws login`"), "{told}");
    assert_eq!((world.signin.requests().len(), world.file()), (0, file));
}

#[tokio::test]
async fn an_answer_that_is_no_answer_is_told_without_its_content() {
    let file = kept("2025-11-18T00:00:00Z");
    let half = ANSWER.replace("secretAccessKey", "other");
    for garbage in ["S3CRET", "<S3CRET/>", "[\"S3CRET\"]", "", "{}", &half] {
        let world = world(Some(&file), [(200, garbage)]);
        let told = told(world.credentials().await);
        assert!(told.contains("` has expired and was not renewed: "), "{garbage}: {told}");
        assert_eq!(world.file(), file);
    }
}

#[tokio::test(start_paused = true)]
async fn a_sign_in_that_never_answers_is_given_up() {
    let told = told(world(Some(&kept("2025-11-18T00:00:00Z")), []).credentials().await);
    assert!(told.contains("the attempt took longer than 60s"), "{told}");
}

#[tokio::test]
async fn folder_and_region_come_from_the_environment() {
    let name = Path::new(FILE).file_name().unwrap();
    let files =
        Fs::from_files([(Path::new("/else").join(name), kept("2025-11-18T00:00:00Z").into())]);
    let config = ProviderConfig::empty().with_fs(files).with_time_source(Clock::at(NOW));
    let told_of = async |config: &ProviderConfig| {
        let provider = LoginCredentialsProvider::builder(SESSION).configure(config).build();
        told(provider.provide_credentials().await)
    };
    assert_eq!(
        told_of(&config).await,
        "the credentials provider is set up wrongly: the credentials of `aws login` are in the \
         user's folder, which is not known: set HOME or AWS_LOGIN_CACHE_DIRECTORY"
    );
    let config = config.with_env(Env::from_slice(&[("AWS_LOGIN_CACHE_DIRECTORY", "/else")]));
    let told = told_of(&config).await;
    assert!(told.contains("Sign-in needs a region and none is set"), "{told}");
}

#[test]
fn keys_are_read_as_sec_1_and_as_pkcs_8() {
    let (one, two) = (Key::read(KEY).unwrap(), Key::read(PKCS8).unwrap());
    assert_eq!(one.point(), two.point());
    let crlf = KEY.replace('\n', "\r\n");
    assert_eq!(Key::read(&crlf).unwrap().point(), one.point());
}

#[test]
fn what_is_no_key_is_told_without_its_content() {
    let why = |pem: &str| Key::read(pem).err().unwrap().to_string();
    assert_eq!(why(""), "it is no PEM");
    assert_eq!(why(&KEY.replace("EC PRIVATE", "PUBLIC")), "it is no private key in PEM");
    assert!(why(P384).starts_with("it is no key of the curve P-256"), "{}", why(P384));
    // Each place at which the key may break off or be changed.
    let (_, der) = super::key::unwrap(KEY).unwrap();
    let pem = |der: &[u8]| {
        let content = base64::engine::general_purpose::STANDARD.encode(der);
        format!("-----BEGIN EC PRIVATE KEY-----\n{content}\n-----END EC PRIVATE KEY-----")
    };
    assert!(Key::read(&pem(&der)).is_ok());
    for end in 0..der.len() {
        assert!(Key::read(&pem(&der[..end])).is_err(), "{end}");
    }
    for at in 0..der.len() {
        let mut der = der.clone();
        der[at] ^= 0x81;
        // It may be another key, or none.
        let _ = Key::read(&pem(&der));
    }
}

#[tokio::test]
async fn debug_hides_the_environment() {
    let world = world(None, []);
    let builder = LoginCredentialsProvider::builder(SESSION);
    let session = format!("session_arn: \"{SESSION}\", .. }}");
    assert_eq!(format!("{builder:?}"), format!("Builder {{ {session}"));
    let shown = format!("{:?}", world.provider);
    assert!(
        shown.starts_with("LoginCredentialsProvider { ") && !shown.contains("S3CRET"),
        "{shown}"
    );
}
