package pop.agreement;

import pop.web.Words;

/// The headings of the Scottish information sharing template that hold prose, in its order and with its numbers. Its
/// other headings are data here: parties (1.1), information to be shared (2), start and review (11), sign-off (12),
/// data items (14).
enum Heading {
    DRIVERS("1.2"),
    PURPOSES("1.2.1"),
    LEGAL_BASIS("1.2.2"),
    MANNER("3"),
    IMPACT("4"),
    PRIVACY("5"),
    ACCURACY("6"),
    RETENTION("7"),
    RIGHTS("8"),
    SECURITY("9"),
    TRANSFERS("10"),
    TRAINING("11.2"),
    EXCEPTIONAL("11.3"),
    MONITORING("11.4"),
    INSTRUCTIONS("13");

    private final String number;

    Heading(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    /// Without it no agreement is put in force.
    boolean needed() {
        return this == LEGAL_BASIS || this == PRIVACY || this == RETENTION;
    }

    String hint() {
        return Words.find("Heading." + name() + ".hint").orElse("");
    }
}
