package pop.drugalert;

/// Whose warning it is.
enum WhoWarns {
    /// Rapid Action Drug Alerts and Response, Public Health Scotland
    RADAR,
    LOCAL,
    OTHER
}
