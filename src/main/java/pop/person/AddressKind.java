package pop.person;

/// What sort of place an address is.
enum AddressKind {
    HOME,
    CARE_OF,
    TEMPORARY,
    HOSTEL,
    NO_FIXED_ADDRESS,
    PRISON,
    HOSPITAL,
    OTHER;

    boolean isSomewhere() {
        return this != NO_FIXED_ADDRESS;
    }
}
