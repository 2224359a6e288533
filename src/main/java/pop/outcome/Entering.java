package pop.outcome;

import org.jspecify.annotations.Nullable;
import pop.agency.Post;
import pop.engagement.Engagements.Spell;
import pop.instrument.Answer;
import pop.instrument.Instrument;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A reading on its way from the form: which spell of support it is of, and whether it is there already.
///
/// @param earlier all of this person, mistaken ones too
record Entering(Here here, Instrument with, List<Reading> earlier, Post me) {

    private static final int SHORT = 60;
    private static final int NOTE = 1000;

    /// @return null, with problems, when something of it cannot be
    @Nullable
    Reading read(ReadingForm form, Problems problems) {
        if (form.doneBy() == null) {
            problems.add("doneBy", "Choose who answered");
        }
        if (form.occasion() == null) {
            problems.add("occasion", "Choose the occasion");
        }
        var on = day(form, problems);
        var spell = on == null ? null : spell(on, form, problems);
        Typed.atMost(problems, "language", form.value("language"), SHORT);
        Typed.atMost(problems, "note", form.value("note"), NOTE);
        form.answers(with, problems);
        var id = form.id();
        if (id == null) {
            problems.add("day", "Open the page anew: something of it was lost");
        }
        if (id == null || on == null || spell == null || !problems.isEmpty()) {
            return null;
        }
        var reading = made(id, spell, form, on, form.answers(with, Problems.none()));
        return once(reading, form, problems);
    }

    private Reading made(UUID id, Spell spell, ReadingForm form, LocalDate on, Map<String, Answer> answers) {
        return new Reading(
                new ReadingId(id),
                spell.person(),
                spell.id(),
                me.agency(),
                with.key(),
                with.title(),
                on,
                Objects.requireNonNull(form.doneBy()),
                Objects.requireNonNull(form.occasion()),
                Typed.text(form.value("language")),
                Typed.note(form.value("note")),
                on.isBefore(When.dayOf(spell.openedAt())),
                false,
                with.score(answers),
                answers,
                new Reading.Entered(here.now(), me.worker().value(), me.name(), false),
                List.of());
    }

    private @Nullable LocalDate day(ReadingForm form, Problems problems) {
        var field = new DayField("day", form.value("day"), here.now(), problems);
        var day = When.dayOf(field.passed(here.earliest()));
        if (problems.has("day")) {
            return null;
        }
        if (with.from() != null && day.isBefore(with.from())) {
            problems.add("day", "This version is used from " + When.date(with.from()) + " on");
            return null;
        }
        return day;
    }

    private @Nullable Spell spell(LocalDate on, ReadingForm form, Problems problems) {
        var spell = here.spellOn(on).orElse(null);
        if (spell != null) {
            return spell;
        }
        var next = here.spellAfter(on).orElse(null);
        if (next == null) {
            problems.add(
                    "day",
                    here.last()
                            .map(it -> "Support ended on " + When.date(When.dayOf(Objects.requireNonNull(it.endedAt())))
                                    + ". Enter a day up to then")
                            .orElse("There is no support on record that this could be part of"));
        } else if (!form.isTicked("early")) {
            problems.add(
                    "early",
                    "Support began on " + When.date(When.dayOf(next.openedAt()))
                            + ". Tick this if it was done before, or correct the day");
        }
        return next;
    }

    /// One of the same day, done by the same, is asked about first. Another one beside a mistaken one is no question.
    private @Nullable Reading once(Reading reading, ReadingForm form, Problems problems) {
        var like = earlier.stream().filter(reading::isLike).toList();
        if (like.isEmpty()) {
            return reading;
        }
        if (like.stream().anyMatch(Reading::stands) && !form.isTicked("again")) {
            problems.add(
                    "again", "There is one of this day already. Tick this if it is another one, or leave the page");
            return null;
        }
        return reading.asAnother();
    }

    boolean isThere(@Nullable UUID id) {
        return earlier.stream().anyMatch(it -> it.id().value().equals(id));
    }
}
