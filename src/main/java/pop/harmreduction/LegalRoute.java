package pop.harmreduction;

import java.time.LocalDate;

/// By which way of the Human Medicines Regulations 2012 somebody supplies naloxone for later use. Whether it holds
/// for a worker is for those who record it; the software only keeps their word.
enum LegalRoute {
    DRUG_TREATMENT_SERVICE(LocalDate.MIN),
    /// Those named by the amendment in force since then: police, paramedics, probation and others.
    NAMED_SINCE_2024(LocalDate.of(2024, 12, 2)),
    PRESCRIPTION_OR_DIRECTION(LocalDate.MIN),
    OTHER(LocalDate.MIN);

    private final LocalDate first;

    LegalRoute(LocalDate first) {
        this.first = first;
    }

    /// Nobody could supply by it before.
    LocalDate first() {
        return first;
    }
}
