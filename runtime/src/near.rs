//! Names that someone may have meant.

/// The names of `candidates` closest to `name`, at most three, the closest first. Case, `_` and
/// `-` do not count, so that `repository_name` finds `repositoryName`.
pub fn near<'c>(name: &str, mut candidates: impl Iterator<Item = &'c str>) -> Vec<&'c str> {
    nearest(name, &mut candidates)
}

fn nearest<'c>(name: &str, candidates: &mut dyn Iterator<Item = &'c str>) -> Vec<&'c str> {
    let name = normal(name);
    if name.len() > 100 {
        return Vec::new();
    }
    let allowed = (name.len() / 3).clamp(1, 4);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for candidate in candidates {
        let distance = distance(&name, &normal(candidate));
        if distance <= allowed {
            near.insert(near.partition_point(|known| known.0 <= distance), (distance, candidate));
            near.truncate(3);
        }
    }
    near.into_iter().map(|(_, candidate)| candidate).collect()
}

fn normal(name: &str) -> Vec<char> {
    name.chars().filter(|c| !matches!(c, '_' | '-')).flat_map(char::to_lowercase).collect()
}

/// The least number of characters to put in, take out or replace (Levenshtein).
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (taken, a) in from.iter().enumerate() {
        let mut diagonal = taken;
        let mut left = taken + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (b, cell) in to.iter().zip(row.iter_mut().skip(1)) {
            let replaced = diagonal + usize::from(a != b);
            diagonal = *cell;
            left = replaced.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_the_name() {
        let names = ["repositoryName", "registryId", "imageTag", "imageTags"];
        let near = |name| near(name, names.into_iter());
        assert_eq!(near("repository_name"), ["repositoryName"]);
        assert_eq!(near("RegistryID"), ["registryId"]);
        assert_eq!(near("imageTagz"), ["imageTag", "imageTags"]);
        assert_eq!(near("colour"), Vec::<&str>::new());
        assert_eq!(near(""), Vec::<&str>::new());
    }

    #[test]
    fn the_distance_counts_single_edits() {
        let distance = |a: &str, b: &str| distance(&normal(a), &normal(b));
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("flaw", "lawn"), 2);
    }
}
