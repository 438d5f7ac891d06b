//! Serves on loopback, on a port that the system chooses, until it is killed. Prints the address
//! that the clients take as `BENCH_ENDPOINT`.

fn main() -> std::io::Result<()> {
    let server = server::Server::bind()?;
    println!("{}", server.endpoint()?);
    server.serve()
}
