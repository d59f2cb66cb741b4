//! The table `failed_attempt`, owned by this feature. It is written without an entry in the journal by the act that failed, which is recorded
//! when the account exists.

use std::time::Duration;

use perron_db::{Query, Result, values};
use perron_kernel::Instant;

use crate::{
    attempt::{FORGOTTEN_AFTER, Subject},
    bookkeeping::Write,
};

/// How long whoever makes an attempt has to wait.
pub async fn wait(query: &mut impl Query, subjects: &[Subject], now: Instant) -> Result<Duration> {
    let mut longest = Duration::ZERO;
    for subject in subjects {
        let sql = "SELECT failures, last_at FROM failed_attempt WHERE subject = $1 AND last_at > $2";
        if let Some(row) = query.row(sql, values![&subject.key, now.before(FORGOTTEN_AFTER)]).await? {
            longest = longest.max(subject.wait(row.get("failures")?, row.get("last_at")?, now));
        }
    }
    Ok(longest)
}

/// Counts a failure.
pub async fn count(write: &mut impl Write, subjects: &[Subject]) -> Result<()> {
    let now = write.now();
    for subject in subjects {
        let sql = "INSERT INTO failed_attempt (subject, failures, last_at) VALUES ($1, 1, $2)
            ON CONFLICT (subject) DO UPDATE SET last_at = $2,
                failures = CASE WHEN failed_attempt.last_at > $3 THEN failed_attempt.failures + 1 ELSE 1 END";
        write.execute(sql, values![&subject.key, now, now.before(FORGOTTEN_AFTER)]).await?;
    }
    Ok(())
}

/// Forgets the failures of who has signed in; those of the address alone are kept.
pub async fn forget(write: &mut impl Write, subject: &Subject) -> Result<()> {
    write.execute("DELETE FROM failed_attempt WHERE subject = $1", values![&subject.key]).await.map(drop)
}
