package pop.custody;

import java.time.Duration;

/// How long things may take in here, and how often we try (`custody.patience`).
///
/// @param visitOver from the planned end of a visit
/// @param firstTry from when somebody is expected out
/// @param tries without an answer, after which somebody was not reached
/// @param forget from the end of the follow-up
record Patience(Duration visitOver, Duration firstTry, Duration nextTry, int tries, Duration forget) {}
