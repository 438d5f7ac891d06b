//! Tables for people: columns under headings, as wide as what is in them.

use unicode_width::UnicodeWidthStr;

/// What stands between two columns.
const GAP: usize = 2;

/// Rows under headings. Nothing is cut or wrapped, so that tables can be piped.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new<const N: usize>(headings: [&str; N]) -> Self {
        Self { rows: vec![headings.map(str::to_owned).to_vec()] }
    }

    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.iter().map(|cell| plain(cell)).collect());
    }

    /// The table's lines; the last column is not padded.
    pub fn text(&self) -> String {
        let columns = self.rows.first().map_or(0, Vec::len);
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.extend(std::iter::repeat_n(' ', width + GAP - cell.width()));
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// The text on one line, and without what a terminal would take for a command.
pub fn plain(text: &str) -> String {
    let characters = text.chars().map(|character| match character.is_control() {
        true => ' ',
        false => character,
    });
    characters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_what_is_seen_of_them() {
        let mut table = Table::new(["NAME", "SIZE", "NOTE"]);
        table.row(["日本".to_owned(), "1".to_owned(), "wide".to_owned()]);
        table.row(["e\u{301}tude".to_owned(), "20".to_owned(), String::new()]);
        assert_eq!(table.text(), "NAME   SIZE  NOTE\n日本   1     wide\ne\u{301}tude  20\n");
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_shown() {
        let mut table = Table::new(["A"]);
        table.row(["\u{1b}[31mred\r\nx".to_owned()]);
        assert_eq!(table.text(), "A\n [31mred  x\n");
    }
}
