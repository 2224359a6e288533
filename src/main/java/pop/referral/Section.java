package pop.referral;

/// A part of what a referrer tells. Each has one data category, so that each is shown only to those who may see it.
public enum Section {
    OFFENDING("OFFENDING"),
    SUBSTANCE_USE("SUBSTANCE_USE"),
    HEALTH("PHYSICAL_HEALTH"),
    HOUSING("HOUSING"),
    SAFETY("SAFETY"),
    OTHER("NOTES"),
    ANSWER("NOTES");

    private final String category;

    Section(String category) {
        this.category = category;
    }

    String category() {
        return category;
    }
}
