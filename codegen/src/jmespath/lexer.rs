//! Text to tokens.

use serde_json::Value;

use super::Comparison;

/// A token, and the byte at which it starts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub at: usize,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A name without quotes.
    Name(String),
    /// A name in double quotes.
    Quoted(String),
    /// Text in single quotes, or JSON in backticks.
    Literal(Value),
    Number(i64),
    Compare(Comparison),
    /// `[]`, written together.
    Flatten,
    /// `[?`, written together.
    Filter,
    Or,
    And,
    /// Any other sign: `. * [ ] { } ( ) , : | & ! @`.
    Sign(char),
    End,
}

/// What is wrong, and at which byte.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    pub at: usize,
    pub message: String,
}

impl Fault {
    pub fn new(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

impl Kind {
    /// The token for an error text.
    pub fn describe(&self) -> String {
        match self {
            Kind::Name(name) => format!("the name `{name}`"),
            Kind::Quoted(name) => format!("the quoted name {name:?}"),
            Kind::Literal(_) => "a literal".into(),
            Kind::Number(number) => format!("the number {number}"),
            Kind::Compare(comparison) => format!("`{}`", comparison.as_str()),
            Kind::Flatten => "`[]`".into(),
            Kind::Filter => "`[?`".into(),
            Kind::Or => "`||`".into(),
            Kind::And => "`&&`".into(),
            Kind::Sign(sign) => format!("`{sign}`"),
            Kind::End => "the end".into(),
        }
    }
}

/// All tokens of `text`, ending with [`Kind::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Fault> {
    let mut lexer = Lexer { text, at: 0 };
    let mut tokens = Vec::new();
    loop {
        lexer.skip(|c| matches!(c, ' ' | '\t' | '\n' | '\r'));
        let at = lexer.at;
        let kind = lexer.token()?;
        let last = kind == Kind::End;
        tokens.push(Token { at, kind });
        if last {
            return Ok(tokens);
        }
    }
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    fn token(&mut self) -> Result<Kind, Fault> {
        let at = self.at;
        let Some(first) = self.next() else { return Ok(Kind::End) };
        Ok(match first {
            'a'..='z' | 'A'..='Z' | '_' => {
                self.skip(|c| c.is_ascii_alphanumeric() || c == '_');
                Kind::Name(self.since(at).to_owned())
            }
            '0'..='9' | '-' => {
                self.skip(|c| c.is_ascii_digit());
                let number = self.since(at).parse();
                Kind::Number(
                    number.map_err(|_| Fault::new(at, "expected an integer of at most 64 bits"))?,
                )
            }
            '"' => self.quoted(at)?,
            '\'' => {
                let raw = self.enclosed(at, '\'')?;
                Kind::Literal(Value::String(unescape(raw, '\'')))
            }
            '`' => self.json(at)?,
            '[' if self.eat(']') => Kind::Flatten,
            '[' if self.eat('?') => Kind::Filter,
            '|' if self.eat('|') => Kind::Or,
            '&' if self.eat('&') => Kind::And,
            '=' if self.eat('=') => Kind::Compare(Comparison::Equal),
            '!' if self.eat('=') => Kind::Compare(Comparison::NotEqual),
            '<' if self.eat('=') => Kind::Compare(Comparison::LessOrEqual),
            '>' if self.eat('=') => Kind::Compare(Comparison::GreaterOrEqual),
            '<' => Kind::Compare(Comparison::Less),
            '>' => Kind::Compare(Comparison::Greater),
            '=' => return Err(Fault::new(at, "expected `==`, found a single `=`")),
            '.' | '*' | '[' | ']' | '{' | '}' | '(' | ')' | ',' | ':' | '|' | '&' | '!' | '@' => {
                Kind::Sign(first)
            }
            other => return Err(Fault::new(at, format!("{other:?} has no meaning here"))),
        })
    }

    /// A quoted name, whose escapes are those of JSON.
    fn quoted(&mut self, at: usize) -> Result<Kind, Fault> {
        self.enclosed(at, '"')?;
        match serde_json::from_str::<String>(self.since(at)) {
            Ok(name) if name.is_empty() => {
                Err(Fault::new(at, "expected a name between the quotes"))
            }
            Ok(name) => Ok(Kind::Quoted(name)),
            Err(error) => Err(Fault::new(at, format!("expected a JSON string: {error}"))),
        }
    }

    fn json(&mut self, at: usize) -> Result<Kind, Fault> {
        let json = unescape(self.enclosed(at, '`')?, '`');
        serde_json::from_str(&json).map(Kind::Literal).map_err(|error| {
            Fault::new(
                at,
                format!(
                    "expected JSON between the backticks (a text stands in single quotes, without backticks): {error}"
                ),
            )
        })
    }

    /// What stands between the opening `mark`, already read, and the closing one. A backslash
    /// guards the character after it.
    fn enclosed(&mut self, at: usize, mark: char) -> Result<&'t str, Fault> {
        let start = self.at;
        while let Some(c) = self.next() {
            if c == mark {
                return Ok(self.text.get(start..self.at - mark.len_utf8()).unwrap_or_default());
            }
            if c == '\\' {
                self.next();
            }
        }
        Err(Fault::new(at, format!("expected a closing {mark} before the end")))
    }

    fn next(&mut self) -> Option<char> {
        let c = self.text.get(self.at..)?.chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(wanted));
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn skip(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    fn since(&self, at: usize) -> &'t str {
        self.text.get(at..self.at).unwrap_or_default()
    }
}

/// Takes the backslash from every escaped `mark`; all other backslashes stay, in pairs or not.
fn unescape(text: &str, mark: char) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match chars.next() {
            Some(escaped) if escaped == mark => plain.push(mark),
            Some(other) => plain.extend(['\\', other]),
            None => plain.push('\\'),
        }
    }
    plain
}
