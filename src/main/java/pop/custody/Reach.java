package pop.custody;

/// How somebody can safely be reached when they are out.
enum Reach {
    PHONE,
    TEXT,
    VISIT,
    THROUGH,
    NONE
}
