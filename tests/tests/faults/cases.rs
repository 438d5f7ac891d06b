//! The faults, one after the other: those of connections, of time, of answers, and what the service
//! refuses.

mod answers;
mod connections;
mod effects;
mod refusals;
mod time;

use crate::table::Row;

/// Meets all faults.
pub async fn all() -> Vec<Row> {
    let mut rows = connections::all().await;
    rows.extend(time::all().await);
    rows.extend(answers::all().await);
    rows.extend(refusals::all().await);
    rows.extend(effects::all().await);
    rows
}
