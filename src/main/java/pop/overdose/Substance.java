package pop.overdose;

/// What somebody is thought to have taken, as it is spoken of in Glasgow; a suspicion, never a finding.
enum Substance {
    HEROIN,
    METHADONE,
    OTHER_OPIOID,
    NITAZENE,
    STREET_BENZODIAZEPINE,
    COCAINE,
    AMPHETAMINE,
    ECSTASY,
    KETAMINE,
    GABAPENTINOID,
    SYNTHETIC_CANNABINOID,
    ALCOHOL_AS_WELL,
    OTHER,
    NOT_KNOWN
}
