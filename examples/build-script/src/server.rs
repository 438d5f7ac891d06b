//! As much of the service as the program calls: two lamps, a page each.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

/// Starts the service. Returns its address.
pub fn start() -> std::io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}", listener.local_addr()?);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // The client is gone: so is the reason to answer.
            let _ = serve(stream);
        }
    });
    Ok(address)
}

/// Answers the requests of a connection until it is closed.
fn serve(mut stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    while let Some((target, body)) = request(&mut reader)? {
        let (status, answer) = answer(&target, &body);
        let length = answer.len();
        write!(
            stream,
            "HTTP/1.1 {status}\r\ncontent-type: application/x-amz-json-1.0\r\n\
             content-length: {length}\r\n\r\n{answer}"
        )?;
    }
    Ok(())
}

/// The header `X-Amz-Target` and the body of the next request.
fn request(reader: &mut BufReader<TcpStream>) -> std::io::Result<Option<(String, String)>> {
    let (mut target, mut length) = (String::new(), 0);
    let mut line = String::new();
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if line.trim_end().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            match name.to_ascii_lowercase().as_str() {
                "x-amz-target" => target = value.trim().to_owned(),
                "content-length" => length = value.trim().parse().unwrap_or(0),
                _ => {}
            }
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Some((target, String::from_utf8_lossy(&body).into_owned())))
}

fn answer(target: &str, body: &str) -> (&'static str, &'static str) {
    match target {
        "Lighthouse.SwitchLamp" if body.contains("\"north\"") => {
            ("200 OK", r#"{"lamp": {"name": "north", "state": "on"}}"#)
        }
        "Lighthouse.SwitchLamp" => (
            "400 Bad Request",
            r#"{"__type": "example.lighthouse#NoSuchLamp", "message": "there is no such lamp"}"#,
        ),
        "Lighthouse.ListLamps" if body.contains("second") => {
            ("200 OK", r#"{"lamps": [{"name": "south", "state": "off"}]}"#)
        }
        "Lighthouse.ListLamps" => {
            ("200 OK", r#"{"lamps": [{"name": "north", "state": "on"}], "nextToken": "second"}"#)
        }
        _ => ("404 Not Found", "{}"),
    }
}
