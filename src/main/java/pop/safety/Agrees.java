package pop.safety;

/// Whether the person agrees that the council is told. It is told whatever they say.
enum Agrees {
    YES,
    NO,
    NOT_ASKED
}
