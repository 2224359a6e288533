package pop.overdose;

/// How somebody was tried.
enum AttemptWay {
    VISIT,
    STREET,
    PHONE,
    THROUGH_SOMEBODY,
    HOSPITAL_OR_CUSTODY
}
