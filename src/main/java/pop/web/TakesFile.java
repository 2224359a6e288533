package pop.web;

/// An address to which a form with a file may be sent; to any other none may. Implemented, as a bean, by whoever
/// answers
/// there.
public interface TakesFile {

    /// `/services/exchange/files`
    String address();

    /// Of the file.
    long mostBytes();

    /// The words in messages.properties that say what to do with a larger one.
    String instead();
}
