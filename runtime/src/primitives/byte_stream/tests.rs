//! Streams of every source, read in every way.

use std::collections::VecDeque;
use std::io;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _};

use super::*;
use crate::error::DisplayErrorContext;

/// A stream of these parts.
struct Script(VecDeque<Result<&'static str, io::Error>>);

impl Stream for Script {
    type Item = Result<&'static str, io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front())
    }
}

fn script<const N: usize>(parts: [&'static str; N]) -> ByteStream {
    ByteStream::from_stream(Script(parts.into_iter().map(Ok).collect()))
}

async fn text(stream: ByteStream) -> Result<String, String> {
    match stream.collect().await {
        Ok(bytes) => Ok(String::from_utf8(bytes.to_vec()).unwrap()),
        Err(error) => Err(DisplayErrorContext(error).to_string()),
    }
}

/// A file of its own for a test, removed when it is dropped.
struct TestFile(std::path::PathBuf);

impl TestFile {
    fn new(content: &str) -> Self {
        let name = format!("tinsmith-{}-{:x}", std::process::id(), fastrand::u64(..));
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, content).unwrap();
        Self(path)
    }

    fn told(&self, error: ByteStreamError) -> String {
        let path = self.0.display().to_string();
        DisplayErrorContext(error).to_string().replace(&path, "FILE")
    }
}

impl Drop for TestFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[tokio::test]
async fn bytes_in_memory_come_as_one_part_and_clones_read_them_again() {
    let mut stream = ByteStream::from("ball");
    assert_eq!(stream.size_hint(), (4, Some(4)));
    assert_eq!(stream.next().await.unwrap().unwrap(), "ball");
    assert!(stream.next().await.is_none());
    assert_eq!(stream.size_hint(), (0, Some(0)));
    assert!(stream.is_replayable());
    assert_eq!(text(stream.replay().unwrap()).await.unwrap(), "ball");
    assert_eq!(stream.bytes().unwrap(), "ball");
    assert!(ByteStream::default().next().await.is_none());
    assert_eq!(ByteStream::from(vec![1, 2]), ByteStream::from_static(&[1, 2]));
    assert_ne!(ByteStream::from("ball"), ByteStream::from("bell"));
}

#[tokio::test]
async fn a_stream_yields_its_parts_and_can_be_read_once() {
    let mut stream = script(["red", " ", "ball"]);
    let clone = stream.clone();
    assert_eq!(stream, clone);
    assert_ne!(stream, script(["red", " ", "ball"]));
    assert_eq!(stream.size_hint(), (0, None));
    assert!(!stream.is_replayable() && stream.replay().is_some());
    assert_eq!(stream.try_next().await.unwrap().unwrap(), "red");
    assert!(stream.replay().is_none() && stream.bytes().is_none());
    assert_eq!(text(stream).await.unwrap(), " ball");
    assert_eq!(text(clone).await.unwrap_err(), "the stream was read before");
}

#[tokio::test]
async fn a_length_that_is_told_has_to_be_right() {
    let mut stream = script(["red", "ball"]).with_length(7);
    assert_eq!(stream.size_hint(), (7, Some(7)));
    stream.try_next().await.unwrap();
    assert_eq!(stream.size_hint(), (4, Some(4)));
    assert_eq!(text(stream).await.unwrap(), "ball");
    let short = text(script(["red", "ball"]).with_length(8)).await.unwrap_err();
    assert_eq!(short, "the stream ended after 7 of 8 bytes");
    let long = text(script(["red", "ball"]).with_length(6)).await.unwrap_err();
    assert_eq!(long, "the stream goes on after the 6 bytes that it was said to have");
    assert_eq!(ByteStream::from("ball").with_length(9).size_hint(), (4, Some(4)));
}

#[tokio::test]
async fn a_stream_that_fails_says_why_and_ends() {
    let parts = [Ok("red"), Err(io::Error::other("torn")), Ok("ball")];
    let mut stream = ByteStream::from_stream(Script(parts.into_iter().collect()));
    assert_eq!(stream.next().await.unwrap().unwrap(), "red");
    let error = stream.next().await.unwrap().unwrap_err();
    assert_eq!(DisplayErrorContext(&error).to_string(), "the stream failed: torn");
    assert!(!error.is_timeout());
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn an_error_of_a_stream_within_a_stream_is_not_wrapped_again() {
    let inner = script(["red"]).with_length(4);
    let error = text(ByteStream::from_stream(inner)).await.unwrap_err();
    assert_eq!(error, "the stream ended after 3 of 4 bytes");
}

#[tokio::test]
async fn a_reader_is_read_as_a_stream_and_a_stream_as_a_reader() {
    let stream = ByteStream::from_reader(io::Cursor::new("red\nball\n"));
    let mut lines = stream.into_async_read().lines();
    assert_eq!(lines.next_line().await.unwrap().unwrap(), "red");
    assert_eq!(lines.next_line().await.unwrap().unwrap(), "ball");
    assert!(lines.next_line().await.unwrap().is_none());

    let mut reader = script(["re", "", "d"]).into_async_read();
    let mut one = [0; 1];
    reader.read_exact(&mut one).await.unwrap();
    let mut rest = String::new();
    reader.read_to_string(&mut rest).await.unwrap();
    assert_eq!((&one[..], rest.as_str()), (&b"r"[..], "ed"));

    let mut reader = script(["red"]).with_length(4).into_async_read();
    let error = reader.read_to_string(&mut String::new()).await.unwrap_err();
    assert_eq!(error.to_string(), "the stream ended after 3 of 4 bytes");
}

#[tokio::test]
async fn a_file_is_opened_anew_each_time() {
    let file = TestFile::new("red ball");
    let stream = ByteStream::from_path(&file.0).await.unwrap();
    assert_eq!(stream.size_hint(), (8, Some(8)));
    assert!(stream.is_replayable());
    assert_eq!(stream, ByteStream::from_path(&file.0).await.unwrap());
    assert_eq!(text(stream.clone()).await.unwrap(), "red ball");
    assert_eq!(text(stream.replay().unwrap()).await.unwrap(), "red ball");
}

#[tokio::test]
async fn a_part_of_a_file_is_read_in_parts() {
    let file = TestFile::new("red ball");
    let of = |offset, length| {
        let builder = ByteStream::read_from().path(&file.0).offset(offset).buffer_size(3);
        builder.length(length).build()
    };
    let mut stream = of(2, Length::Exact(4)).await.unwrap();
    assert_ne!(stream, of(2, Length::Exact(3)).await.unwrap());
    assert_eq!(stream.next().await.unwrap().unwrap(), "d b");
    assert_eq!(stream.next().await.unwrap().unwrap(), "a");
    assert!(stream.next().await.is_none());
    assert_eq!(text(of(4, Length::UpTo(9)).await.unwrap()).await.unwrap(), "ball");
    assert_eq!(text(of(8, Length::UpTo(9)).await.unwrap()).await.unwrap(), "");
    let error = of(4, Length::Exact(5)).await.unwrap_err();
    assert_eq!(file.told(error), "FILE has 4 bytes from 4 on and not 5");
    let error = of(9, Length::UpTo(5)).await.unwrap_err();
    assert_eq!(file.told(error), "FILE has 8 bytes, fewer than the offset 9");
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_told() {
    let file = TestFile::new("red ball");
    let stream = ByteStream::from_path(&file.0).await.unwrap();
    std::fs::write(&file.0, "red").unwrap();
    let error = text(stream.clone()).await.unwrap_err();
    assert_eq!(error, "the stream ended after 3 of 8 bytes");
    std::fs::remove_file(&file.0).unwrap();
    let error = file.told(stream.clone().collect().await.unwrap_err());
    assert!(error.starts_with("the file FILE cannot be opened: "), "{error}");
    let error = file.told(ByteStream::from_path(&file.0).await.unwrap_err());
    assert!(error.starts_with("the file FILE cannot be read: "), "{error}");
    let folder = ByteStream::from_path(std::env::temp_dir()).await.unwrap_err();
    assert!(folder.to_string().ends_with(" is not a file"), "{folder}");
    let error = FsBuilder::new().build().await.unwrap_err();
    assert_eq!(error.to_string(), "no path of a file is set");
}

#[test]
fn a_stream_is_shown_without_its_bytes_and_can_be_shared() {
    assert_eq!(format!("{:?}", ByteStream::from("ball")), "ByteStream(4 bytes)");
    let stream = script(["ball"]);
    assert_eq!(format!("{stream:?}"), "ByteStream(stream, length unknown)");
    assert_eq!(format!("{:?}", stream.with_length(4)), "ByteStream(stream, 4 bytes)");
    fn is_shareable<T: Send + Sync + Unpin + Clone + Default>() {}
    is_shareable::<ByteStream>();
}
