package pop.directory;

/// What somebody may need, as the directory calls it.
public record Need(String code, String name) {}
