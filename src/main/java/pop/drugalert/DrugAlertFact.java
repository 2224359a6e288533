package pop.drugalert;

/// What may be done with a drug warning.
enum DrugAlertFact {
    PUT_UP,
    CORRECTED,
    WITHDRAWN
}
