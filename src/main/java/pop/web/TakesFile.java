package pop.web;

/// An address to which a form with a file may be sent; to any other none may. Whoever answers there has a bean of it.
///
/// @param address `/services/exchange/files`
/// @param mostBytes of the file
/// @param instead the words in messages.properties that say what to do with a larger one
public record TakesFile(String address, long mostBytes, String instead) {}
