//! Nothing that a service could send makes the reader panic, or take more than its share.

use proptest::prelude::*;

use super::round_trip::{THING, fill};
use super::*;

/// Reads `input` in every way there is; what comes of it is that of [`read`].
fn read_all_ways(input: &[u8]) -> Result<(), DecodeError> {
    let _ = read(input, &mut Pantry::default());
    let _ = read_within(input, &["thing", "map"], &mut Record::new(&THING));
    let _ = text(input, &["string"]);
    let _ = root(input);
    read(input, &mut Record::new(&THING))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_all_ways(&bytes);
        let _ = read_all_ways(&[b"<R><string>".as_slice(), &bytes].concat());
    }

    #[test]
    fn no_pieces_of_xml_make_the_reader_panic(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "<R>", "</R>", "<", ">", "/>", "</", "<map>", "</map>", "<entry>", "</entry>",
                "<value>", "</value>", "<Flat>", "</Flat>", "<key>k</key>", "<thing", " attribute=",
                "'", "\"", "&", ";", "&#x", "41", "&amp;", "<![CDATA[", "]]>", "<!--", "-->", "<?",
                "?>", "<!DOCTYPE", "\r\n", "\u{feff}", "é", "<list>", "<member>", "</list>", "=",
            ]),
            0..40,
        ),
    ) {
        let _ = read_all_ways(pieces.concat().as_bytes());
        let _ = read_all_ways(format!("<R>{}", pieces.concat()).as_bytes());
    }

    #[test]
    fn no_damaged_document_makes_the_reader_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut record = Record::new(&THING);
        fill(&mut record, &mut bytes.iter(), 0);
        let mut document = written(&record).unwrap().into_bytes();
        let mut cut_off = document.clone();
        cut_off.truncate(cut.index(document.len()));
        prop_assert!(read_all_ways(&cut_off).is_err());
        for (index, byte) in damage {
            let index = index.index(document.len());
            document[index] = byte;
        }
        let _ = read_all_ways(&document);
    }
}

#[test]
fn elements_without_end_are_an_error_and_no_overflow() {
    for open in ["<a>", "<thing>", "<list><member>", "<map><entry><value>", "<a b='"] {
        let error = read_all_ways(open.repeat(100_000).as_bytes()).unwrap_err().to_string();
        let nested = error.contains("nested deeper than 128 levels");
        assert!(nested || error.contains("'<' in an attribute's value"), "{error}");
    }
}

#[test]
fn values_before_their_keys_are_nested_within_the_limit() {
    let nest = |levels: usize| {
        let (open, close) = ("<byName><entry><value>", "</value><Flat>k</Flat></entry></byName>");
        format!("<R>{}{}</R>", open.repeat(levels), close.repeat(levels))
    };
    assert_eq!(read_all_ways(nest(42).as_bytes()), Ok(()));
    let error = read_all_ways(nest(43).as_bytes()).unwrap_err().to_string();
    assert!(error.contains("nested deeper than 128 levels"), "{error}");
}

#[test]
fn many_attributes_and_references_take_no_more_than_their_length() {
    let attributes: String = (0..100_000).map(|index| format!(" a{index}='&#x41;'")).collect();
    let references = "&amp;\r\n".repeat(100_000);
    let document =
        format!("<R{attributes} attribute='{references}'><string>{references}</string></R>");
    let mut record = Record::new(&THING);
    read(document.as_bytes(), &mut record).unwrap();
    assert_eq!(
        record.to_json(),
        format!(
            r#"{{"attribute":"{}","string":"{}"}}"#,
            "& ".repeat(100_000),
            "&\\n".repeat(100_000)
        )
    );
}

#[test]
fn entities_cannot_be_defined() {
    let document =
        b"<!DOCTYPE R [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><R><string>&b;</string></R>";
    assert_eq!(
        read_all_ways(document).unwrap_err().to_string(),
        "a document type declaration, which is refused (byte 0)"
    );
    assert_eq!(
        read_all_ways(b"<R><string>&b;</string></R>").unwrap_err().to_string(),
        "string: an unknown reference (byte 11)"
    );
}
