package pop.agreement;

/// A clause may be about one kind of message only, rather than about the records themselves.
enum MessageKind {
    REFERRAL,
    ONWARD_REFERRAL,
    OVERDOSE,
    DISCLOSURE
}
