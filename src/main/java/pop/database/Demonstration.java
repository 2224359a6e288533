package pop.database;

/// Whether this is a demonstration: the cast was wanted at this start, and the database is one that got it.
///
/// Real data is never in such a database, so one may sign in as anybody.
public record Demonstration(boolean on) {}
