package pop.justice;

/// What a condition requires.
enum ConditionKind {
    CURFEW,
    EXCLUSION,
    NO_CONTACT,
    RESIDENCE,
    REPORTING,
    MONITORING,
    SUBSTANCES,
    ATTENDANCE,
    OTHER;

    /// Cannot be kept without somewhere to live.
    boolean needsAnAddress() {
        return this == CURFEW || this == RESIDENCE || this == MONITORING;
    }

    boolean hasAddress() {
        return this == CURFEW || this == RESIDENCE;
    }

    boolean hasPlace() {
        return hasAddress() || isAppointed();
    }

    boolean hasHours() {
        return this == CURFEW || isAppointed();
    }

    /// Somewhere at some time: the person has to be there.
    boolean isAppointed() {
        return this == REPORTING || this == ATTENDANCE;
    }

    /// Has nothing but its words.
    boolean isWordsOnly() {
        return !hasPlace() && this != EXCLUSION;
    }
}
