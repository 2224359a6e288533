package pop.timeline;

import org.jspecify.annotations.Nullable;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An entry in plain words: what a reader sees of it.
record Item(
        Instant at,
        String title,
        String by,
        @Nullable String href,
        @Nullable String tone,
        @Nullable String confidential,
        List<Part> parts,
        @Nullable Source source) {

    record Part(@Nullable String label, String text) {}

    /// The table and row it was read from, for asking why one sees it.
    record Source(String table, UUID id) {}

    /// What was told with a referral in one go becomes one item; a fact seen from two records counts once.
    static List<Item> of(List<Entry> entries) {
        var items = new ArrayList<Item>();
        var seen = new LinkedHashSet<Object>();
        Entry last = null;
        for (var entry : entries) {
            if (!seen.add(entry.id())) {
                continue;
            }
            if (last != null && entry.isTold() && last.isTold() && sameTelling(entry, last)) {
                items.getLast().parts().addAll(parts(entry));
            } else {
                items.add(of(entry));
            }
            last = entry;
        }
        return items;
    }

    private static boolean sameTelling(Entry one, Entry other) {
        return one.happenedAt().equals(other.happenedAt()) && one.subjectId().equals(other.subjectId());
    }

    private static Item of(Entry entry) {
        return new Item(
                entry.happenedAt(),
                title(entry),
                by(entry),
                entry.path(),
                tone(entry),
                entry.confidential(),
                parts(entry),
                entry.record() == null ? null : new Source(entry.record(), entry.id()));
    }

    private static String title(Entry entry) {
        var fact = entry.isTold() ? "" : Plain.lower(wordsOf(entry.what()), entry.detail());
        var what = Words.find(
                        "timeline." + entry.what(),
                        fact,
                        Objects.requireNonNullElse(entry.other(), by(entry)),
                        entry.subject())
                .orElseGet(() -> Plain.word("", entry.what()));
        var with = entry.withWhom().isBlank() ? "" : ", with " + entry.withWhom();
        return entry.until() == null ? what + with : what + ", until " + When.day(entry.until());
    }

    /// Which enum's words a fact's code has.
    private static String wordsOf(String what) {
        return switch (what) {
            case "SUPPORT_PAUSED" -> "PauseReason";
            case "SUPPORT_CLOSING_PROPOSED", "SUPPORT_CLOSED" -> "CloseReason";
            case "REFERRAL_DECLINED" -> "DeclineReason";
            case "REFERRAL_WITHDRAWN" -> "WithdrawReason";
            case "PARTICIPATION_NOT_ASKED" -> "NotAsked";
            case "ALERT_RAISED", "ALERT_KEPT", "ALERT_CHANGED", "ALERT_LOWERED" -> "AlertKind";
            case "PARTICIPATION_EXPLAINED" -> "How";
            case "LADDER_BEGAN", "LADDER_TRACED" -> "ladder.reason";
            case "CONDITION_ENDED" -> "EndReason";
            case "ONWARD_DECLINED" -> "DeclineCode";
            case "ONWARD_OUTCOME" -> "Outcome";
            case "ONWARD_ACCOUNT" -> "Went";
            case "APPOINTMENT_HAPPENED", "APPOINTMENT_DID_NOT_ATTEND", "APPOINTMENT_DID_NOT_HAPPEN" ->
                "appointment.code";
            default -> what.startsWith("GOAL_") ? "Area" : what.startsWith("COURT_") ? "Diet" : "timeline.detail";
        };
    }

    private static String by(Entry entry) {
        var took = entry.minutes() == null ? null : When.count(entry.minutes(), "minute");
        return Stream.of(entry.recordedBy(), entry.agency(), took)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String tone(Entry entry) {
        if (entry.isTold() && "SAFETY".equals(entry.detail())) {
            return "red";
        }
        return switch (entry.what()) {
            case "ALERT_RAISED", "CONCERN" -> "red";
            case "SUPPORT_PAUSED",
                    "CONTACT_ATTEMPTED",
                    "REFERRAL_INFORMATION_REQUESTED",
                    "LADDER_BEGAN",
                    "CUSTODY_TOLD",
                    "ONWARD_ESCALATED",
                    "ONWARD_CONTRADICTED",
                    "APPOINTMENT_DID_NOT_ATTEND" -> "warm";
            case "APPOINTMENT_TAKEN_BACK", "APPOINTMENT_CHANGED" -> "quiet";
            case "REFERRAL_TOLD", "PERSON_RECORDED", "NAME_ADDED", "ADDRESS_ADDED", "CHANNEL_ADDED" -> "quiet";
            default -> null;
        };
    }

    /// Whose decision it was stands with what was offered instead: a "no" never stands alone.
    private static List<Part> parts(Entry entry) {
        var parts = new ArrayList<Part>();
        if (entry.text() != null && !entry.text().isBlank()) {
            parts.add(new Part(entry.isTold() ? Plain.word("timeline.detail", entry.detail()) : null, entry.text()));
        }
        if (entry.whose() != null) {
            parts.add(new Part("Whose decision", Plain.word("timeline.detail", entry.whose())));
        }
        if (!entry.offered().isBlank()) {
            parts.add(new Part("Offered instead", entry.offered()));
        }
        return parts;
    }
}
