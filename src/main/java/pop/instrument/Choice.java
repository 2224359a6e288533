package pop.instrument;

/// One of the answers that an item offers, and what it counts.
public record Choice(int value, String words) {}
