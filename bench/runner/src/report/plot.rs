//! Bars of ratios, as SVG.

/// A plot: groups of bars, one below the other.
pub struct Plot {
    pub caption: String,
    pub groups: Vec<Group>,
}

/// The bars that are compared with each other.
pub struct Group {
    pub title: String,
    pub bars: Vec<Bar>,
}

/// How many times the floor something is.
pub struct Bar {
    /// Who it is; bars of one name have one color.
    pub name: &'static str,
    pub ratio: f64,
}

/// The names in the legend, with colors that differ in lightness too.
const COLORS: [(&str, &str); 3] =
    [("floor", "#9aa5b1"), ("tinsmith", "#1b6ca8"), ("official", "#e0a458")];

const WIDTH: f64 = 760.0;
/// Where bars begin, and how long the longest is.
const LEFT: f64 = 220.0;
const LONGEST: f64 = WIDTH - LEFT - 60.0;
const TOP: f64 = 62.0;
const BAR: f64 = 13.0;
const BETWEEN_GROUPS: f64 = 12.0;

impl Plot {
    /// The plot as a file of its own.
    pub fn svg(&self) -> String {
        let bars = self.groups.iter().flat_map(|group| &group.bars);
        let largest = bars.map(|bar| bar.ratio).fold(1.0, f64::max);
        let heights =
            self.groups.iter().map(|group| group.bars.len() as f64 * BAR + BETWEEN_GROUPS);
        let height = TOP + heights.sum::<f64>() + 8.0;
        let caption = escaped(&self.caption);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
             width=\"{WIDTH}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\" \
             role=\"img\" aria-label=\"{caption}\">\n\
             <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
             <text x=\"12\" y=\"24\" font-size=\"15\" font-weight=\"bold\" fill=\"#222222\">\
             {caption}</text>\n"
        );
        let mut x = LEFT;
        for (name, color) in COLORS {
            svg += &format!(
                "<rect x=\"{x}\" y=\"36\" width=\"11\" height=\"11\" fill=\"{color}\"/>\
                 <text x=\"{}\" y=\"46\" fill=\"#222222\">{name}</text>\n",
                x + 16.0
            );
            x += 90.0;
        }
        let mut y = TOP;
        for group in &self.groups {
            let middle = y + group.bars.len() as f64 * BAR / 2.0 + 4.0;
            svg += &format!(
                "<text x=\"{}\" y=\"{middle}\" text-anchor=\"end\" fill=\"#222222\">{}</text>\n",
                LEFT - 10.0,
                escaped(&group.title)
            );
            for bar in &group.bars {
                svg += &line(bar, y, LONGEST / largest);
                y += BAR;
            }
            y += BETWEEN_GROUPS;
        }
        // Where the floor ends.
        let one = LEFT + LONGEST / largest;
        svg += &format!(
            "<line x1=\"{one:.1}\" y1=\"{}\" x2=\"{one:.1}\" y2=\"{:.1}\" stroke=\"#222222\" \
             stroke-dasharray=\"3 3\"/>\n</svg>\n",
            TOP - 6.0,
            y - BETWEEN_GROUPS + 4.0
        );
        svg
    }
}

/// A bar and its number.
fn line(bar: &Bar, y: f64, unit: f64) -> String {
    let color =
        COLORS.iter().find(|(name, _)| *name == bar.name).map_or("#000000", |found| found.1);
    let width = bar.ratio * unit;
    format!(
        "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{width:.1}\" height=\"{}\" fill=\"{color}\"/>\
         <text x=\"{:.1}\" y=\"{}\" font-size=\"10.5\" fill=\"#222222\">{:.2}</text>\n",
        BAR - 2.0,
        // Beside the line of the floor, not across it.
        LEFT + width.max(unit) + 5.0,
        y + BAR - 3.0,
        bar.ratio
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_fills_the_plot_and_the_others_are_in_proportion() {
        let bars = [("floor", 1.0), ("tinsmith", 1.5), ("official", 4.0)];
        let bars = bars.map(|(name, ratio)| Bar { name, ratio }).into();
        let groups = vec![Group { title: "a < b".to_owned(), bars }];
        let svg = Plot { caption: "Calls".to_owned(), groups }.svg();
        for width in [120.0, 180.0, 480.0] {
            assert!(svg.contains(&format!("width=\"{width:.1}\" height=\"11\"")), "{svg}");
        }
        assert!(svg.contains(">a &lt; b</text>") && svg.contains(">1.50</text>"), "{svg}");
    }
}
