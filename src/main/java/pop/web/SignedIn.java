package pop.web;

/// Who is signed in, as the header of each page shows it.
public record SignedIn(String name, String role, String agency) {}
