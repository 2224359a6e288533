package pop.report;

import pop.web.Words;

import java.util.Arrays;
import java.util.List;

/// The chapters of an annual report, in their order: each a place for words, and some with figures, found by how the
/// codes
/// of their indicators begin.
enum Chapter {
    FOREWORD,
    PEOPLE("people-", "support-"),
    CUSTODY("custody-"),
    ARRIVING(
            "referrals-received",
            "referrals-accepted",
            "referral-",
            "first-attempt",
            "first-contact",
            "decision",
            "days-to-decision"),
    ONWARD("referrals-sent", "referrals-helped", "signposts", "agencies", "answered", "first-appointment", "treatment"),
    SAFETY("overdose", "naloxone"),
    CHANGE,
    HEARD,
    STORIES,
    NEXT;

    private final List<String> beginnings;

    Chapter(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /// What no other chapter has is told as change.
    static Chapter of(Indicator indicator) {
        return Arrays.stream(values())
                .filter(it -> it.beginnings.stream().anyMatch(indicator.code()::startsWith))
                .findFirst()
                .orElse(CHANGE);
    }

    String title() {
        return Words.of(this);
    }

    /// What belongs into its words.
    String teaches() {
        return Words.find("Chapter." + name() + ".teaches").orElseThrow();
    }
}
