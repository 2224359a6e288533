package pop.justice;

/// What may become known of a condition.
enum ConditionFactKind {
    RECORDED,
    VARIED,
    CHECKED,
    ENDED
}
