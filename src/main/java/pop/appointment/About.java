package pop.appointment;

/// What an appointment is about, which decides who is shown it. No free title: it would say more than its category.
enum About {
    SUPPORT("PLAN"),
    REVIEW("PLAN"),
    ADDICTION("SUBSTANCE_USE"),
    PHYSICAL_HEALTH("PHYSICAL_HEALTH"),
    MENTAL_HEALTH("MENTAL_HEALTH"),
    HOUSING("HOUSING"),
    MONEY("MONEY"),
    WORK_AND_LEARNING("WORK_AND_LEARNING"),
    FAMILY("FAMILY"),
    JUSTICE("CUSTODY_AND_JUSTICE"),
    SAFETY("SAFETY");

    private final String category;

    About(String category) {
        this.category = category;
    }

    String category() {
        return category;
    }
}
