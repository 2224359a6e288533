package pop.delivery;

/// What a channel says of a message it was given. Notes are technical: never an address, never anything of a
/// person.
sealed interface Answer {

    /// @param tells whether whoever carries it can be asked later what became of it
    record Taken(boolean tells) implements Answer {}

    /// Perhaps later.
    record NotNow(String note) implements Answer {}

    /// Trying again cannot help.
    record Never(String note) implements Answer {}
}
