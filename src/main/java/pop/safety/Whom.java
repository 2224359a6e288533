package pop.safety;

/// Whom a concern is about.
enum Whom {
    PERSON,
    /// A child in their life.
    CHILD
}
