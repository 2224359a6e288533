package pop.web;

/// Who is signed in, as the header of each page shows it, and for how long without a sign of life.
public record SignedIn(String name, String role, String agency, int idleSeconds) {}
