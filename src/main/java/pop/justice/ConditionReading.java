package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.person.Postcode;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedClock;
import pop.web.TypedDay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/// Reads a condition that was typed, and says what of it cannot be.
final class ConditionReading {

    private static final int LONGEST = 4000;
    /// No contact needs a name at most.
    private static final int BRIEF = 200;
    private static final int LINE = 300;
    private static final int YEARS = 15;

    private final ConditionForm form;
    private final LocalDate today;
    private final Problems problems;

    ConditionReading(ConditionForm form, LocalDate today, Problems problems) {
        this.form = form;
        this.today = today;
        this.problems = problems;
    }

    @Nullable
    Terms terms() {
        var kind = form.chosen();
        if (form.source() == null) {
            problems.add("source", "Choose what the condition rests on");
        }
        var words = words(kind);
        var place = kind.hasPlace() ? line("place", form.place()) : "";
        var postcode = kind.hasPlace() ? postcode() : null;
        var area = kind == ConditionKind.EXCLUSION ? area(words) : Area.NONE;
        var hours = kind.hasHours() ? hours(kind) : null;
        var since = since();
        var last = last(since);
        var told = told();
        if (!problems.isEmpty()) {
            return null;
        }
        var source = Objects.requireNonNull(form.source());
        return new Terms(source, kind, words, place, postcode, area, hours, since, last, Objects.requireNonNull(told));
    }

    private String words(ConditionKind kind) {
        var words = Typed.text(form.words());
        if (words.isEmpty() && (kind == ConditionKind.OTHER || kind == ConditionKind.SUBSTANCES)) {
            problems.add("words", "Say what it requires, in a few words");
        }
        int most = kind == ConditionKind.NO_CONTACT ? BRIEF : LONGEST;
        Typed.atMost(problems, "words", words, most);
        return words;
    }

    private String line(String field, @Nullable String typed) {
        var line = Typed.text(typed).replaceAll("\\s+", " ");
        Typed.atMost(problems, field, line, LINE);
        return line;
    }

    private @Nullable String postcode() {
        var typed = Typed.text(form.postcode());
        if (typed.isEmpty()) {
            return null;
        }
        if (Postcode.read(typed) instanceof Postcode.Reading.Full full && !full.corrected()) {
            return full.postcode().outward() + full.postcode().inward();
        }
        problems.add("postcode", "This is not a full postcode, such as G31 3EG. Leave it empty if it is not known");
        return null;
    }

    private Area area(String words) {
        var typed = Typed.text(form.areas());
        var area = Area.read(typed);
        if (area.isEmpty()) {
            problems.add("areas", "Enter postcodes with commas between them, such as G31 3EG, G31 4, G40");
        }
        if (words.isEmpty() && typed.isEmpty()) {
            problems.add("words", "Say which area, in words or by its postcodes");
        }
        return area.orElse(Area.NONE);
    }

    private @Nullable Hours hours(ConditionKind kind) {
        var from = Typed.text(form.fromTime());
        var until = Typed.text(form.untilTime());
        if (form.source() == Source.INVESTIGATIVE_LIBERATION && kind != ConditionKind.ATTENDANCE) {
            problems.add(
                    "source",
                    "Investigative liberation cannot require somebody to be in a place at a time: check what it rests on");
        }
        if (from.isEmpty() && until.isEmpty()) {
            return null;
        }
        var begins = TypedClock.read(from).map(TypedClock::time);
        var ends = TypedClock.read(until).map(TypedClock::time);
        if (begins.isEmpty()) {
            problems.add("fromTime", "Enter a time such as 19:00, or leave both empty if they are not known");
        }
        if (ends.isEmpty()) {
            problems.add("untilTime", "Enter a time such as 07:00, or leave both empty if they are not known");
        }
        if (begins.isPresent()
                && kind.isAppointed()
                && ends.isPresent()
                && !ends.get().isAfter(begins.get())) {
            problems.add("untilTime", "This is before it begins");
        }
        var days = form.days() == null ? Set.<DayOfWeek>of() : form.days();
        return begins.isEmpty() || ends.isEmpty() ? null : new Hours(days, begins.get(), ends.get());
    }

    private LocalDate since() {
        var since = TypedDay.past(form.since(), today);
        if (since.isEmpty()) {
            problems.add("since", "Enter the day it began, such as 27 3 2026");
        } else if (since.get().isBefore(today.minusYears(YEARS)) || since.get().isAfter(today.plusYears(YEARS))) {
            problems.add("since", "Check the year");
        }
        return since.orElse(today);
    }

    private @Nullable LocalDate last(LocalDate since) {
        var typed = Typed.text(form.last());
        var longest = since.plusDays(Source.LIBERATION_DAYS);
        if (typed.isEmpty()) {
            return form.source() == Source.INVESTIGATIVE_LIBERATION ? longest : null;
        }
        var last = TypedDay.toCome(typed, today);
        if (last.isEmpty()) {
            problems.add("last", "Enter a day such as 27 3 2027, or leave it empty: until the case ends");
        } else if (last.get().isBefore(since)) {
            problems.add("last", "It would end before it begins");
        } else if (last.get().isAfter(today.plusYears(YEARS))) {
            problems.add("last", "Check the year");
        } else if (form.source() == Source.INVESTIGATIVE_LIBERATION
                && last.get().isAfter(longest)) {
            problems.add("last", "Investigative liberation lasts 28 days at most");
        }
        return last.orElse(null);
    }

    private @Nullable Told told() {
        var by = line("toldBy", form.toldBy());
        var on = TypedDay.past(form.toldOn(), today);
        if (form.sure() == null) {
            problems.add("sure", "Choose how it is known");
        }
        if (on.isEmpty()) {
            problems.add("toldOn", "Enter the day you were told, such as today");
        } else if (on.get().isAfter(today)) {
            problems.add("toldOn", "This day is still to come");
        }
        return form.sure() == null || on.isEmpty() ? null : new Told(form.sure(), by, on.get());
    }
}
