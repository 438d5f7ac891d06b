//! Completions of shells.

use std::process::{Command, Stdio};

use crate::support::Fixture;

#[test]
fn the_completions_of_each_shell_know_the_commands() {
    let fixture = Fixture::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let text = fixture.good(&["completions", shell]);
        for command in ["repos", "images", "scan", "lifecycle", "preview", "completions"] {
            assert!(text.contains(command), "{shell}: {command}");
        }
        let path = fixture.file(shell, &text);
        // Where the shell is there, it has the last word.
        let checked = Command::new(shell).arg("-n").arg(&path).stderr(Stdio::piped()).output();
        if let Ok(checked) = checked {
            if ["bash", "zsh", "fish"].contains(&shell) {
                assert!(checked.status.success(), "{shell}: {checked:?}");
            }
        }
    }
}

#[test]
fn bash_completes_a_command() {
    let fixture = Fixture::new();
    let path = fixture.file("completions", &fixture.good(&["completions", "bash"]));
    let script = "source \"$1\"; COMP_WORDS=(ecr lifec); COMP_CWORD=1; _ecr ecr lifec ecr; \
                  echo \"${COMPREPLY[@]}\"";
    let mut bash = Command::new("bash");
    let Ok(ran) = bash.args(["-c", script, "bash"]).arg(&path).output() else { return };
    assert_eq!(String::from_utf8(ran.stdout).unwrap(), "lifecycle\n");
}
