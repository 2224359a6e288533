package pop.timeline;

/// What a timeline can be narrowed to.
enum Kind {
    REFERRAL,
    SUPPORT,
    CONTACT,
    APPOINTMENT,
    PLAN,
    ONWARD,
    JUSTICE,
    SAFETY,
    DETAILS
}
