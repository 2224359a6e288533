package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Words;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a service says, as it is tapped or typed: by whoever is there, or by a worker of ours who rang.
///
/// @param answer one of the facts a service can tell
/// @param weeks on the waiting list; blank: they do not know
public record AnswerForm(
        @Nullable FactKind answer,
        @Nullable DeclineCode why,
        @Nullable Outcome outcome,
        @Nullable String weeks,
        @Nullable String listing,
        @Nullable String note) {

    private static final int LONGEST = 2000;
    private static final int MOST_WEEKS = 520;

    public static AnswerForm empty() {
        return new AnswerForm(null, null, null, "", "", "");
    }

    /// What can be said next, in the order in which it happens.
    public static List<Choice> choices(Onward it) {
        return Stream.of(
                        FactKind.RECEIVED,
                        FactKind.ACCEPTED,
                        FactKind.WAITING_LISTED,
                        FactKind.FIRST_CONTACT,
                        FactKind.SEEN,
                        FactKind.OUTCOME,
                        FactKind.DECLINED)
                .filter(kind -> canSay(it, kind))
                .map(kind ->
                        Choice.of(kind.name(), Words.find("onward.say." + kind).orElse("")))
                .toList();
    }

    /// Before they said whether they take somebody on, nobody is asked what came of it.
    private static boolean canSay(Onward it, FactKind kind) {
        var waits = it.status().waitsForAnswer() || it.status() == OnwardStatus.WAITING_LIST;
        return switch (kind) {
            case RECEIVED -> it.status() == OnwardStatus.SENT || it.status() == OnwardStatus.ESCALATED;
            case ACCEPTED, WAITING_LISTED -> waits;
            case FIRST_CONTACT -> it.status() == OnwardStatus.ACCEPTED;
            case SEEN ->
                it.status() == OnwardStatus.ACCEPTED
                        || it.status() == OnwardStatus.FIRST_CONTACT
                        || it.status() == OnwardStatus.GIVEN;
            case OUTCOME ->
                it.status() == OnwardStatus.SEEN
                        || it.status() == OnwardStatus.FIRST_CONTACT
                        || it.status() == OnwardStatus.ACCEPTED;
            case DECLINED -> waits || it.status() == OnwardStatus.ACCEPTED || it.status() == OnwardStatus.FIRST_CONTACT;
            case DRAFTED,
                    AGREED,
                    GIVEN,
                    SENT,
                    ESCALATED,
                    REROUTED,
                    HELD,
                    RESUMED,
                    REVOKED,
                    ENTERED_IN_ERROR,
                    CONTRADICTED -> false;
        };
    }

    public Problems problems() {
        var problems = Problems.none();
        if (answer == null) {
            return problems.add("answer", "Choose one");
        }
        if (answer == FactKind.DECLINED && why == null) {
            problems.add("why", "Say why not: it helps to find somebody who can");
        }
        if (answer == FactKind.DECLINED
                && why == DeclineCode.OTHER
                && Kept.text(note, LONGEST).isEmpty()) {
            problems.add("note", "Say in a few words what the reason is");
        }
        if (answer == FactKind.OUTCOME && outcome == null) {
            problems.add("outcome", "Say what came of it, as far as you know");
        }
        if (answer == FactKind.WAITING_LISTED && !Kept.text(weeks, LONGEST).isEmpty() && number().isEmpty()) {
            problems.add("weeks", "Write the weeks as a number, or leave it empty");
        }
        return problems;
    }

    /// @throws pop.rule.Refused when something is missing: ask [#problems] first
    public PartnerAnswer read() {
        var kind = Objects.requireNonNull(answer);
        var no = kind == FactKind.DECLINED ? why : null;
        return new PartnerAnswer(
                kind,
                no == null ? null : no.usually(),
                no,
                kind == FactKind.OUTCOME ? outcome : null,
                kind == FactKind.WAITING_LISTED ? number().orElse(null) : null,
                words());
    }

    /// What they add, and that they say their listing is wrong.
    private String words() {
        var doubt = "false".equals(listing) ? Words.find("onward.listing-wrong").orElse("") : "";
        return (Kept.text(note, LONGEST) + "\n" + doubt).strip();
    }

    private Optional<Integer> number() {
        var typed = Kept.text(weeks, LONGEST);
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= MOST_WEEKS
                ? Optional.of(Integer.parseInt(typed))
                : Optional.empty();
    }

    /// As it was typed.
    public String text() {
        return Kept.text(note, LONGEST);
    }
}
