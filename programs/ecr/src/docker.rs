//! Where docker keeps its logins: its own file, or the program that the file names for it
//! ([credential helpers](https://docs.docker.com/reference/cli/docker/login/#credential-stores)).

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use tempfile::NamedTempFile;
use tinsmith_ecr_tools::failure::{Failure, Kind};

/// What a login was given to.
pub enum Keeper {
    /// Docker's file, by its path.
    File(PathBuf),
    /// The program `docker-credential-NAME`, by that name.
    Helper(String),
}

/// Keeps a login where docker looks for it. Its file is there whole at any time, its owner alone
/// can read it, and all else in it stays.
pub fn keep(registry: &str, user: &str, password: &str) -> Result<Keeper, Failure> {
    let path = place()?;
    let path = match fs::canonicalize(&path) {
        // A link stays a link.
        Ok(real) => real,
        Err(_) => path,
    };
    let mut config = match fs::read_to_string(&path) {
        Ok(text) => read(&text, &path)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Map::new(),
        Err(error) => return Err(Failure::file("could not read", &path, error)),
    };
    if let Some(helper) = helper(&config, registry) {
        let login = json!({"ServerURL": registry, "Username": user, "Secret": password});
        return match store(helper, &login) {
            Ok(()) => Ok(Keeper::Helper(helper.to_owned())),
            Err(why) => Err(Failure::new(
                Kind::Settings,
                format!(
                    "{} says that docker-credential-{helper} keeps logins of {registry}, which \
                     failed: {why}; correct the file, or hand the password on: ecr login \
                     --print-password {registry}",
                    path.display()
                ),
            )),
        };
    }
    let auths = config.entry("auths").or_insert_with(|| json!({}));
    let Value::Object(auths) = auths else { return Err(odd(&path, "`auths` is no object")) };
    let auth = STANDARD.encode(format!("{user}:{password}"));
    auths.insert(registry.to_owned(), json!({"auth": auth}));
    write(&path, &config).map_err(|error| Failure::file("could not write", &path, error))?;
    Ok(Keeper::File(path))
}

/// Hands a login to a helper, on its standard input. What the helper says is not repeated: nobody
/// knows what is in it.
fn store(helper: &str, login: &Value) -> Result<(), String> {
    if helper.contains(['/', '\\']) {
        return Err("its name is that of a path".to_owned());
    }
    let mut child = Command::new(format!("docker-credential-{helper}"))
        .arg("store")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let written = match child.stdin.take() {
        Some(mut input) => input.write_all(login.to_string().as_bytes()),
        None => Ok(()),
    };
    let ended = child.wait().map_err(|error| error.to_string())?;
    match (ended.success(), written) {
        (true, Ok(())) => Ok(()),
        (true, Err(error)) => Err(error.to_string()),
        (false, _) => Err(format!("it ended with {ended}")),
    }
}

/// `$DOCKER_CONFIG/config.json`, or `.docker/config.json` in the user's folder.
fn place() -> Result<PathBuf, Failure> {
    let said = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || said(if cfg!(windows) { "USERPROFILE" } else { "HOME" });
    let folder = said("DOCKER_CONFIG").or_else(|| Some(home()?.join(".docker")));
    folder.map(|folder| folder.join("config.json")).ok_or_else(|| {
        let told = "neither DOCKER_CONFIG nor the home folder is known: set DOCKER_CONFIG";
        Failure::new(Kind::Settings, told)
    })
}

fn read(text: &str, path: &Path) -> Result<Map<String, Value>, Failure> {
    match serde_json::from_str(text) {
        Ok(Value::Object(config)) => Ok(config),
        Ok(_) => Err(odd(path, "it is no object")),
        // The error's text says where, and nothing of what is there.
        Err(error) => Err(odd(path, &format!("it is not JSON: {error}"))),
    }
}

/// What keeps the logins of a registry in place of the file: its helper, or the store for all.
fn helper<'a>(config: &'a Map<String, Value>, registry: &str) -> Option<&'a str> {
    let of_registry = config.get("credHelpers").and_then(|helpers| helpers.get(registry));
    let helper = of_registry.or_else(|| config.get("credsStore"))?.as_str()?;
    Some(helper).filter(|helper| !helper.is_empty())
}

fn write(path: &Path, config: &Map<String, Value>) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    serde_json::to_writer_pretty(&mut file, config)?;
    file.write_all(b"\n")?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

fn odd(path: &Path, what: &str) -> Failure {
    Failure::new(Kind::File, format!("{} is not as docker writes it: {what}", path.display()))
}
