package pop.rule;

/// What a rule answers when it allows a change: the new state, and the fact to be recorded with it.
public record Step<S, E>(S state, E event) {}
