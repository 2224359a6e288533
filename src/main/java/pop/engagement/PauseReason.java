package pop.engagement;

/// Why support rests for a while. It is not shown to roles that do not see its category.
public enum PauseReason {
    CUSTODY("CUSTODY_AND_JUSTICE"),
    HOSPITAL("PHYSICAL_HEALTH"),
    REHAB("PHYSICAL_HEALTH"),
    OUT_OF_CONTACT("IDENTITY");

    private final String category;

    PauseReason(String category) {
        this.category = category;
    }

    String category() {
        return category;
    }
}
