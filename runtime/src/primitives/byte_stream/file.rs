//! Streams of files.

use std::io::SeekFrom;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _, Take};

use super::reader::{BUFFER_SIZE, Parts};
use super::source::{self, Source};
use super::{ByteStream, ByteStreamError};
use crate::http::BoxFuture;

impl ByteStream {
    /// The file at `path`, whole. Its length is found now and has to stay; the file is opened
    /// when it is read, anew for each attempt to send it.
    ///
    /// # Errors
    ///
    /// Where there is no such file, or it is not a regular one.
    pub async fn from_path(path: impl AsRef<Path>) -> Result<Self, ByteStreamError> {
        Self::read_from().path(path).build().await
    }

    /// A part of a file.
    pub fn read_from() -> FsBuilder {
        FsBuilder::new()
    }
}

/// How much of a file a stream has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// That many bytes; it is an error where the file has fewer after the offset.
    Exact(u64),
    /// That many bytes, or as many as there are.
    UpTo(u64),
}

/// Makes a [`ByteStream`] of a file.
#[derive(Debug, Clone, Default)]
pub struct FsBuilder {
    path: Option<PathBuf>,
    offset: u64,
    length: Option<Length>,
    buffer_size: Option<usize>,
}

impl FsBuilder {
    /// A builder, nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the file. There is no default.
    pub fn path(mut self, path: impl AsRef<Path>) -> Self {
        self.path = Some(path.as_ref().to_owned());
        self
    }

    /// Sets where in the file the stream begins, in bytes. By default at its start.
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = offset;
        self
    }

    /// Sets how much of the file the stream has. By default all after the offset.
    pub fn length(mut self, length: Length) -> Self {
        self.length = Some(length);
        self
    }

    /// Sets how much is read at once, in bytes, at least one. By default 65,536.
    pub fn buffer_size(mut self, bytes: usize) -> Self {
        self.buffer_size = Some(bytes.max(1));
        self
    }

    /// The stream.
    ///
    /// # Errors
    ///
    /// Where no path is set, there is no such file, it is not a regular one, or it ends before
    /// the offset or the exact length.
    pub async fn build(self) -> Result<ByteStream, ByteStreamError> {
        let path = self.path.ok_or_else(|| ByteStreamError::new("no path of a file is set"))?;
        let metadata = tokio::fs::metadata(&path).await.map_err(|error| {
            ByteStreamError::over(format!("the file {} cannot be read", path.display()), error)
        })?;
        let fails = |why: String| ByteStreamError::new(format!("{} {why}", path.display()));
        if !metadata.is_file() {
            return Err(fails("is not a file".to_owned()));
        }
        let (size, offset) = (metadata.len(), self.offset);
        let left = size
            .checked_sub(offset)
            .ok_or_else(|| fails(format!("has {size} bytes, fewer than the offset {offset}")))?;
        let length = match self.length {
            None => left,
            Some(Length::UpTo(most)) => left.min(most),
            Some(Length::Exact(length)) if length <= left => length,
            Some(Length::Exact(length)) => {
                return Err(fails(format!("has {left} bytes from {offset} on and not {length}")));
            }
        };
        let buffer_size = self.buffer_size.unwrap_or(BUFFER_SIZE);
        let part = FilePart { path, offset, length, buffer_size };
        Ok(ByteStream::of(Source::File(Arc::new(part))))
    }
}

/// A part of a file that is not open.
pub(super) struct FilePart {
    path: PathBuf,
    offset: u64,
    length: u64,
    buffer_size: usize,
}

impl FilePart {
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Reads it from its start.
    pub(super) fn parts(self: &Arc<Self>) -> source::Parts {
        Box::pin(FileParts::Opening(Box::pin(self.clone().open())))
    }

    async fn open(self: Arc<Self>) -> Result<Parts<Take<File>>, ByteStreamError> {
        let failed = |error| {
            let text = format!("the file {} cannot be opened", self.path.display());
            ByteStreamError::over(text, error)
        };
        let mut file = File::open(&self.path).await.map_err(failed)?;
        if self.offset > 0 {
            file.seek(SeekFrom::Start(self.offset)).await.map_err(failed)?;
        }
        let reader = Box::pin(file.take(self.length));
        Ok(Parts { reader, buffer_size: self.buffer_size, failed: "reading the file failed" })
    }
}

impl PartialEq for FilePart {
    fn eq(&self, other: &Self) -> bool {
        let of = |it: &Self| (it.offset, it.length);
        self.path == other.path && of(self) == of(other)
    }
}

enum FileParts {
    Opening(BoxFuture<'static, Result<Parts<Take<File>>, ByteStreamError>>),
    Open(Parts<Take<File>>),
}

impl Stream for FileParts {
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Self::Opening(opening) = &mut *self {
            match ready!(opening.as_mut().poll(cx)) {
                Ok(parts) => *self = Self::Open(parts),
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
        match &mut *self {
            Self::Open(parts) => Pin::new(parts).poll_next(cx),
            Self::Opening(_) => Poll::Ready(None),
        }
    }
}
