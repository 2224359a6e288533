package pop.plan;

/// Who takes a step.
enum Owner {
    WORKER,
    AGENCY,
    PERSON
}
