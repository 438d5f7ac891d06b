use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(markdown(html).join("\n"), expected);
}

#[test]
fn paragraphs_stand_apart() {
    check("<p>One  thing.</p>\n <p>Another.</p>", "One thing.\n\nAnother.");
    check("<p>One<br/>two<br>three", "One\n\ntwo\n\nthree");
    check("<fullname>Forge</fullname> <p>Bends iron.</p>", "Forge\n\nBends iron.");
    check("<div>a <span>b</span></div><p></p><p> </p>c", "a b\n\nc");
    check("", "");
    check("<p/>", "");
}

#[test]
fn code_is_a_span_whatever_it_holds() {
    check("the <code>anvil</code>s", "the `anvil`s");
    check("<code>a`b</code> <code> x\n y </code>", "``a`b`` `x y`");
    check("<code>a</code><code>b</code>", "`a` `b`");
    check("<code>{<i>name</i>}*_[0]</code>", "`{name}*_[0]`");
    check("<code></code>x", "x");
    check("<code>a<p>b</p>", "`a`\n\nb");
}

#[test]
fn links_lead_to_whole_addresses_only() {
    check(
        "see <a href=\"https://a.b/c_d?e=1&amp;f\">the <b>guide</b></a>.",
        "see [the **guide**](https://a.b/c_d?e=1&f).",
    );
    check("<a href=\"API_Bend.html\">Bend</a> <a>x</a>", "Bend x");
    check("<a href='https://a.b/(c) d'><code>c</code></a>", "[`c`](https://a.b/%28c%29%20d)");
    check("<a href='https://a.b'></a>x", "x");
    check("<a href='https://a.b'>https://a.b</a>", "[https://a.b](https://a.b)");
    check("oh!<a href='https://a.b'>x</a>", "oh! [x](https://a.b)");
}

#[test]
fn addresses_in_text_are_links_or_code() {
    check("<p>at https://a.b/c.</p>", "at <https://a.b/c>.");
    check("<p>at https://&lt;id&gt;.a.b/</p>", "at `https://<id>.a.b/`");
}

#[test]
fn emphasis_stands_close_to_its_words() {
    check("<i>a</i> <em> b c </em>d<b>e</b> <strong></strong>f", "*a* *b c* d**e** f");
    check("<b>a <i>b</b> c</i>", "**a *b*** c");
    check("<p><b>a</p><p>b</p>", "**a**\n\nb");
}

#[test]
fn notes_are_quotes() {
    check(
        "<p>a</p><note><p>Hot.</p><p>Very.</p></note><p>b</p>",
        "a\n\n> **Note:** Hot.\n>\n> Very.\n\nb",
    );
    check("<important>Wet.</important>", "> **Important:** Wet.");
}

#[test]
fn lists_are_nested() {
    check(
        "<p>Of:</p> <ul> <li> <p>iron</p> <p>or so</p> </li> <li>tin <ol><li>old</li><li>new</ol></li>\
         <li></li></ul> <p>x</p>",
        "Of:\n\n- iron\n\n  or so\n- tin\n  1. old\n  2. new\n\nx",
    );
    check("<li>a<li>b", "- a\n- b");
    check("<ul><li><ul><li>a</li></ul></li></ul>", "- - a");
    check("<ul><li><note>a</note></li></ul>", "- > **Note:** a");
    check("</ul></li>a</dl>", "a");
}

#[test]
fn definitions_and_tables_are_lists() {
    check(
        "<dl><dt>hot</dt><dd><p>Red.</p></dd><dt>cold</dt><dd>Grey.</dd></dl>",
        "- **hot**\n\n  Red.\n- **cold**\n\n  Grey.",
    );
    check(
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "- a — b\n- 1 — 2",
    );
}

#[test]
fn headings_and_blocks_of_code_stand_apart() {
    check("a<h2>Cold <i>iron</i></h2>b", "a\n\n## Cold *iron*\n\nb");
    check("<h3></h3>b", "b");
    check(
        "<p>a</p><pre><code>\n{\n  \"b\": &lt;1&gt;\n}\n</code></pre>",
        "a\n\n```text\n{\n  \"b\": <1>\n}\n```",
    );
    check("<pre>```</pre><pre> </pre>", "````text\n```\n````");
    check("<ul><li>a<pre>b\n\nc</pre></li></ul>", "- a\n\n  ```text\n  b\n\n  c\n  ```");
}

#[test]
fn text_is_not_read_as_markup() {
    check(
        "<p>[a] *b* _c_ d_e &lt;f&gt; &amp;lt; <g> 1 &lt; 2</p>",
        r"\[a\] \*b\* \_c\_ d_e \<f> \&lt; \<g> 1 < 2",
    );
    check("<p># a</p><p>- b</p><p>1. c</p>", "\\# a\n\n\\- b\n\n1\\. c");
    check("<p>a&nbsp;b&#39;s&#x2014;</p>", "a b's—");
}

#[test]
fn long_lines_are_wrapped_and_start_no_block() {
    let html = format!("<ul><li>{}- x {}</li></ul>", "word ".repeat(18), "iron ".repeat(10));
    check(
        &html,
        "- word word word word word word word word word word word word word word word word word word\n  \
        \\- x iron iron iron iron iron iron iron iron iron iron",
    );
}

proptest! {
    #[test]
    fn anything_can_be_read(html in "(<(/)?(p|b|a href='https://x'|code|pre|ul|ol|li|dl|dt|dd|note|table|tr|td|h1|br/|x)>|[ -~\n]{0,6}|&[a-z#0-9]{0,4};|<|é|`){0,40}") {
        let lines = markdown(&html);
        prop_assert_ne!(lines.first().map(String::as_str), Some(""));
        prop_assert_ne!(lines.last().map(String::as_str), Some(""));
        for line in &lines {
            prop_assert!(!line.contains(|c: char| c.is_control()), "{:?}", line);
        }
    }

    #[test]
    fn text_stays_what_it_is(text in "[ -~é]{0,60}") {
        // Without the backslashes that keep it from being markup.
        let html = text.replace('&', "&amp;").replace('<', "&lt;");
        let plain = |text: &str| text.replace(['\\', '`', '\n', ' ', '<', '>'], "");
        prop_assert_eq!(plain(&markdown(&html).join("\n")), plain(&text));
    }
}
