//! Lists in headers: elements between commas, quoted where they hold one
//! (<https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait>).

/// Appends an element, quoted where a reader would take it apart or lose part of it.
pub(super) fn push_element(out: &mut String, element: &str) {
    let plain = !element.is_empty()
        && element.trim_matches(SPACE).len() == element.len()
        && !element.contains([',', '"']);
    if plain {
        out.push_str(element);
        return;
    }
    out.push('"');
    for character in element.chars() {
        if matches!(character, '"' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out.push('"');
}

/// The elements of a list, each of which holds `commas` commas where it is not quoted. Empty ones
/// are left out, as RFC 9110 asks for. `None` where a quote has no end, or something after it.
pub(super) fn elements(text: &str, commas: usize) -> Option<Vec<String>> {
    let mut elements = Vec::new();
    let mut rest = text.trim_start_matches(BETWEEN);
    while !rest.is_empty() {
        let (element, after) = match rest.strip_prefix('"') {
            Some(quoted) => {
                let (element, after) = unquote(quoted)?;
                let after = after.trim_start_matches(SPACE);
                (element, after.strip_prefix(',').or(after.is_empty().then_some(after))?)
            }
            None => {
                let end = rest.match_indices(',').nth(commas).map_or(rest.len(), |(at, _)| at);
                let (element, after) = rest.split_at_checked(end)?;
                (element.trim_end_matches(SPACE).to_owned(), after)
            }
        };
        elements.push(element);
        rest = after.trim_start_matches(BETWEEN);
    }
    Some(elements)
}

const SPACE: [char; 2] = [' ', '\t'];
const BETWEEN: [char; 3] = [' ', '\t', ','];

/// What is before the quote that ends an element, and after it.
fn unquote(text: &str) -> Option<(String, &str)> {
    let mut element = String::new();
    let mut characters = text.chars();
    loop {
        match characters.next()? {
            '"' => return Some((element, characters.as_str())),
            '\\' => element.push(characters.next()?),
            character => element.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_element_is_quoted_where_it_holds_a_comma_or_a_quote() {
        let list = |elements: &[&str]| {
            let mut out = String::new();
            elements.iter().for_each(|element| push_element(&mut out, element));
            out
        };
        assert_eq!(list(&["b c\\"]), "b c\\");
        assert_eq!(list(&["b,c"]), r#""b,c""#);
        assert_eq!(list(&[r#""d\"#]), r#""\"d\\""#);
        assert_eq!(list(&[""]), r#""""#);
        assert_eq!(list(&[" a"]), r#"" a""#);
    }

    #[test]
    fn elements_are_read_with_and_without_quotes() {
        assert_eq!(elements(r#""b,c", "\"def\"", a"#, 0).unwrap(), ["b,c", "\"def\"", "a"]);
        assert_eq!(elements(" a ,,b c\t,\"\" , \"x\"", 0).unwrap(), ["a", "b c", "", "x"]);
        assert_eq!(elements("", 0).unwrap(), [""; 0]);
        assert_eq!(elements("a, b, c, d, e", 1).unwrap(), ["a, b", "c, d", "e"]);
        assert_eq!(elements("a\"b\"", 0).unwrap(), ["a\"b\""]);
    }

    #[test]
    fn a_quote_without_an_end_is_no_list() {
        for text in ["\"a", "a, \"b\\", "\"a\\\"", "\"a\" b"] {
            assert_eq!(elements(text, 0), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_list_is_read_as_it_was_written(list in prop::collection::vec("[ -~\t]{0,6}", 0..5)) {
            let mut out = String::new();
            for (index, element) in list.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                push_element(&mut out, element);
            }
            prop_assert_eq!(elements(&out, 0), Some(list));
        }

        #[test]
        fn no_text_makes_reading_panic(text in "\\PC{0,40}", commas in 0..2usize) {
            let _ = elements(&text, commas);
        }
    }
}
