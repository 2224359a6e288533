package pop.overdose;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.person.Phone;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedMoment;
import pop.web.When;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// A notification as an officer types it: the tests must be answered, and nothing else.
///
/// @param id made with the page, so that it is sent once
/// @param happened when; empty for now
/// @param different it is none of those that look the same
record TellForm(
        @Nullable NotificationId id,
        @Nullable Answer nonFatal,
        @Nullable Answer accidental,
        @Nullable Answer illicitDrug,
        @Nullable Answer dealtWith,
        @Nullable @Size(max = 60) String happened,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 60) String birth,
        @Nullable @Size(max = 300) String place,
        @Nullable WhereNow nowAt,
        @Nullable @Size(max = 300) String nowWhere,
        @Nullable @Size(max = 60) String phone,
        @Nullable @Size(max = 500) String reachNote,
        @Nullable @Size(max = 500) String careful,
        @Nullable List<Substance> substance,
        @Nullable @Size(max = 200) String substanceNote,
        @Nullable Answer naloxone,
        @Nullable @Size(max = 200) String naloxoneNote,
        @Nullable Wish wish,
        @Nullable Boolean different) {

    /// What happened longer ago is told by telephone, if at all: nobody is there any more within hours.
    private static final Duration OLDEST = Duration.ofDays(30);

    static TellForm empty() {
        return new TellForm(
                new NotificationId(Ids.next()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /// As it was told last, to tell it anew.
    static TellForm of(NotificationId id, Told it, Instant happenedAt) {
        return new TellForm(
                id,
                Answer.YES,
                Answer.YES,
                Answer.YES,
                Answer.YES,
                TypedMoment.typed(happenedAt),
                it.name(),
                it.birth(),
                it.place(),
                it.nowAt(),
                it.nowWhere(),
                it.phone(),
                it.reachNote(),
                it.careful(),
                it.substances(),
                it.substanceNote(),
                it.naloxone(),
                it.naloxoneNote(),
                it.wish(),
                null);
    }

    /// The same under an id of its own, where that was lost.
    TellForm withId() {
        return new TellForm(
                new NotificationId(Ids.next()),
                nonFatal,
                accidental,
                illicitDrug,
                dealtWith,
                happened,
                name,
                birth,
                place,
                nowAt,
                nowWhere,
                phone,
                reachNote,
                careful,
                substance,
                substanceNote,
                naloxone,
                naloxoneNote,
                wish,
                different);
    }

    List<Substance> substances() {
        return substance == null ? List.of() : substance.stream().distinct().toList();
    }

    ScopeCheck scope() {
        return ScopeCheck.of(nonFatal, accidental, illicitDrug, dealtWith);
    }

    /// Every test is answered, up to the first that is not met: then the others need not be.
    void check(Problems problems) {
        var scope = scope();
        if (id == null) {
            problems.add("", "Something of this page was lost. What you typed is below: send it again");
        }
        if (scope.failed() != null) {
            return;
        }
        if (nonFatal == null) {
            problems.add("nonFatal", "Say whether they are alive");
        }
        if (accidental == null) {
            problems.add("accidental", "Say whether it was an accident");
        }
        if (illicitDrug == null) {
            problems.add("illicitDrug", "Say whether it was an illicit drug");
        }
        if (dealtWith == null) {
            problems.add("dealtWith", "Say whether police dealt with it");
        }
    }

    @Nullable
    Instant happenedAt(Instant now, Problems problems) {
        var at = TypedMoment.happened(happened, now)
                .passed("happened", now, problems)
                .orElse(null);
        if (at != null && at.isBefore(now.minus(OLDEST))) {
            problems.add(
                    "happened",
                    "This is more than 30 days ago. Check the day; the service is told of what has just happened");
        }
        return at;
    }

    Told told(String senderReference) {
        var typedBirth = Typed.text(birth);
        return new Told(
                Typed.text(name),
                typedBirth,
                born(typedBirth),
                Typed.text(place),
                nowAt,
                Typed.text(nowWhere),
                number(Typed.text(phone)),
                Typed.text(reachNote),
                Typed.text(careful),
                substances(),
                Typed.text(substanceNote),
                naloxone,
                Typed.text(naloxoneNote),
                Objects.requireNonNullElse(wish, Wish.NOT_ASKED),
                senderReference);
    }

    private static @Nullable LocalDate born(String typed) {
        return When.typed(typed).orElse(null);
    }

    /// One way of writing each number, or the words as they were typed.
    private static String number(String typed) {
        var read = Phone.read(typed);
        return read.phones().size() == 1 && read.unread().isBlank()
                ? read.phones().getFirst().number()
                : typed;
    }
}
