package pop.person;

/// Which agency's number it is. The category says who sees it: policies compare it with the viewer's role.
enum IdentifierKind {
    CHI("PHYSICAL_HEALTH"),
    CHS("CUSTODY_AND_JUSTICE"),
    PNC("CUSTODY_AND_JUSTICE"),
    CRO("CUSTODY_AND_JUSTICE"),
    PROCURATOR_FISCAL("CUSTODY_AND_JUSTICE"),
    CUSTODY_RECORD("CUSTODY_AND_JUSTICE"),
    SOCIAL_WORK("IDENTITY"),
    HEALTH_RECORD("PHYSICAL_HEALTH"),
    OTHER("IDENTITY");

    private final String category;

    IdentifierKind(String category) {
        this.category = category;
    }

    String category() {
        return category;
    }
}
