package pop.referral;

/// How soon someone should look, as the referrer sees it. Orders the inbox; decides nothing.
enum Risk {
    URGENT,
    SOON,
    ROUTINE,
    NOT_KNOWN
}
