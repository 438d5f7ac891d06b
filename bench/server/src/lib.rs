//! A service on loopback for measuring clients: it understands four operations, answers with bytes
//! that were made when it started, and checks no signature. One thread a connection.

mod answers;
mod request;

use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use answers::Answers;
use request::Requests;

/// The body of the answer to `DescribeImages`: 1,000 images in JSON.
pub fn describe_images_body() -> String {
    answers::images()
}

/// A service that listens.
pub struct Server {
    listener: TcpListener,
    answers: Arc<Answers>,
}

impl Server {
    /// Makes the answers and takes a free port of loopback.
    pub fn bind() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        Ok(Self { listener, answers: Arc::new(Answers::new()) })
    }

    /// Its address, as clients take it.
    pub fn endpoint(&self) -> io::Result<String> {
        Ok(format!("http://{}", self.listener.local_addr()?))
    }

    /// Answers, for as long as the process lives.
    pub fn serve(self) -> io::Result<()> {
        loop {
            let (stream, _) = self.listener.accept()?;
            let answers = Arc::clone(&self.answers);
            thread::spawn(move || {
                if let Err(error) = converse(stream, &answers) {
                    eprintln!("a connection ended: {error}");
                }
            });
        }
    }
}

/// Answers the requests of one connection until the client closes it.
fn converse(mut stream: TcpStream, answers: &Answers) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut requests = Requests::new(stream.try_clone()?);
    let mut upload = Vec::new();
    while let Some(request) = requests.next()? {
        stream.write_all(answers.to(&request, &mut upload)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_connection_is_kept_and_each_operation_answered() {
        let server = Server::bind().expect("a port of loopback");
        let address = server.listener.local_addr().expect("it is bound");
        thread::spawn(|| server.serve());
        let mut stream = TcpStream::connect(address).expect("it listens");
        for (operation, body, expected) in [
            ("DescribeRepositories", "{}", r#"{"repositories":[{"repositoryArn":"#),
            ("DescribeImages", r#"{"repositoryName":"team/app"}"#, r#"{"imageDetails":[{"#),
            ("ListImages", r#"{"repositoryName":"team/app"}"#, r#""nextToken":"page-1"}"#),
            ("ListImages", r#"{"nextToken":"page-8"}"#, r#""nextToken":"page-9"}"#),
            ("ListImages", r#"{"nextToken":"page-9"}"#, r#""}]}"#),
            ("UploadLayerPart", r#"{"partLastByte":41}"#, r#""lastByteReceived":41"#),
        ] {
            let length = body.len();
            let head = format!(
                "POST / HTTP/1.1\r\nX-Amz-Target: A.{operation}\r\ncontent-length: {length}\r\n\r\n"
            );
            stream.write_all(format!("{head}{body}").as_bytes()).expect("it reads");
            let answer = answer(&mut stream);
            assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{operation}");
            assert!(answer.contains(expected), "{operation}: {answer:.400}");
        }
    }

    fn answer(stream: &mut TcpStream) -> String {
        let mut read = Vec::new();
        let end = loop {
            let mut byte = [0];
            stream.read_exact(&mut byte).expect("a head");
            read.push(byte[0]);
            if read.ends_with(b"\r\n\r\n") {
                break read.len();
            }
        };
        let head = String::from_utf8(read.clone()).expect("text");
        let (_, length) = head.split_once("content-length: ").expect("a length");
        let length: usize = length.split("\r\n").next().expect("a line").parse().expect("a number");
        read.resize(end + length, 0);
        stream.read_exact(&mut read[end..]).expect("a body");
        String::from_utf8(read).expect("text")
    }
}
