//! Lines of JSON: where in a text a value stands, for errors about what parsed well.

/// The line, counted from one, of the value at `path` in `text`; of its key where it has one.
///
/// A segment is a key of an object or, in digits, an index of an array. `None` where the path
/// is not there or the text is not JSON.
pub(crate) fn line_of<S: AsRef<str>>(text: &str, path: &[S]) -> Option<usize> {
    let mut scanner = Scanner { text, at: 0 };
    let offset = scanner.find(path)?;
    Some(line_at(text, offset))
}

/// The line, counted from one, of a byte offset.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn find<S: AsRef<str>>(&mut self, path: &[S]) -> Option<usize> {
        self.space();
        let Some((first, rest)) = path.split_first() else {
            return Some(self.at);
        };
        match self.peek()? {
            b'{' => self.find_key(first.as_ref(), rest),
            b'[' => self.find_index(first.as_ref().parse().ok()?, rest),
            _ => None,
        }
    }

    fn find_key<S: AsRef<str>>(&mut self, wanted: &str, rest: &[S]) -> Option<usize> {
        loop {
            // The opening brace, or the comma after a value.
            self.at += 1;
            self.space();
            let start = self.at;
            self.string()?;
            let key: String = serde_json::from_str(self.text.get(start..self.at)?).ok()?;
            self.space();
            self.expect(b':')?;
            if key == wanted {
                return if rest.is_empty() { Some(start) } else { self.find(rest) };
            }
            self.value()?;
            self.space();
            if self.peek()? != b',' {
                return None;
            }
        }
    }

    fn find_index<S: AsRef<str>>(&mut self, wanted: usize, rest: &[S]) -> Option<usize> {
        for index in 0.. {
            self.at += 1;
            if index == wanted {
                return self.find(rest);
            }
            self.value()?;
            self.space();
            if self.peek()? != b',' {
                break;
            }
        }
        None
    }

    /// Skips a value of any kind.
    fn value(&mut self) -> Option<()> {
        self.space();
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                _ if depth == 0 => {
                    self.skip(|byte| !matches!(byte, b',' | b'}' | b']') && !is_space(byte));
                }
                _ => self.at += 1,
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn string(&mut self) -> Option<()> {
        self.expect(b'"')?;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.expect(b'"')
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    fn space(&mut self) {
        self.skip(is_space);
    }

    fn skip(&mut self, mut while_true: impl FnMut(u8) -> bool) {
        while self.peek().is_some_and(&mut while_true) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
  "a": {"b": [1, "}\"]",
    {"c": true,
     "d\u0065": -1.5e3}]},
  "shapes":
    {"Foo": {}}
}"#;

    #[test]
    fn a_path_gives_the_line_of_its_key() {
        assert_eq!(line_of(TEXT, &["a"]), Some(2));
        assert_eq!(line_of(TEXT, &["a", "b", "2", "c"]), Some(3));
        assert_eq!(line_of(TEXT, &["a", "b", "2", "de"]), Some(4));
        assert_eq!(line_of(TEXT, &["shapes", "Foo"]), Some(6));
        assert_eq!(line_of::<&str>(TEXT, &[]), Some(1));
    }

    #[test]
    fn a_path_that_is_not_there_has_no_line() {
        assert_eq!(line_of(TEXT, &["a", "x"]), None);
        assert_eq!(line_of(TEXT, &["a", "b", "3"]), None);
        assert_eq!(line_of(TEXT, &["a", "b", "x"]), None);
        assert_eq!(line_of(TEXT, &["shapes", "Foo", "x"]), None);
        assert_eq!(line_of("", &["a"]), None);
        assert_eq!(line_of("{", &["a"]), None);
        assert_eq!(line_of("{\"a\\", &["a"]), None);
        assert_eq!(line_of("[}", &["1"]), None);
    }
}
