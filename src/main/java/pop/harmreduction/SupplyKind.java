package pop.harmreduction;

enum SupplyKind {
    FIRST,
    REPEAT
}
