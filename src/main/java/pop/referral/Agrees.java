package pop.referral;

/// Whether the person agrees to be referred. Not a legal basis: a courtesy, and the start of working together.
public enum Agrees {
    YES,
    NO,
    NOT_ASKED,
    NOT_KNOWN
}
