package pop.directory;

/// Whom a service is for.
enum OpenTo {
    EVERYONE,
    WOMEN,
    MEN
}
