package pop.plan;

/// How something was talked over with the person.
enum TalkedHow {
    FACE_TO_FACE,
    PHONE,
    VIDEO,
    NOT_TALKED
}
