package pop.harmreduction;

enum KitFactKind {
    SUPPLIED,
    TOLD_OF,
    USED,
    LOST,
    RETURNED,
    REPLACED,
    /// Recorded twice, or of somebody else.
    MISTAKEN
}
