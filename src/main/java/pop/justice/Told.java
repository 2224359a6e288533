package pop.justice;

import java.time.LocalDate;

/// Who told us of something, when, and how sure that makes us.
record Told(Sure sure, String by, LocalDate on) {}
