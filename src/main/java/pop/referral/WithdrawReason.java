package pop.referral;

enum WithdrawReason {
    SENT_BY_MISTAKE,
    ALREADY_REFERRED,
    PERSON_CHANGED_THEIR_MIND,
    HAS_OTHER_SUPPORT,
    NO_LONGER_NEEDED,
    OTHER
}
