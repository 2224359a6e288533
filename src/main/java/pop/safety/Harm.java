package pop.safety;

/// Kinds of harm. There is no "not applicable": what is not known is left open.
enum Harm {
    PHYSICAL,
    PSYCHOLOGICAL,
    FINANCIAL,
    SEXUAL,
    NEGLECT,
    SELF_NEGLECT,
    SELF_HARM,
    INSTITUTIONAL
}
