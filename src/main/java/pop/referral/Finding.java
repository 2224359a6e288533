package pop.referral;

/// How one of the five tests comes out.
enum Finding {
    MET,
    NOT_MET,
    NOT_KNOWN
}
