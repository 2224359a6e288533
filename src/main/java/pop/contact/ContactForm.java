package pop.contact;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedMoment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A contact as it is typed on a phone. Only two things must be said: whether the person was reached, and how.
///
/// @param id made with the form, so that sending it twice records once
/// @param corrects the contact that this one takes the place of
record ContactForm(
        @Nullable UUID id,
        @Nullable Boolean made,
        @Nullable Mode mode,
        @Nullable String when,
        @Nullable String withWhom,
        @Nullable String minutes,
        @Nullable String note,
        @Nullable NoteCategory category,
        @Nullable Boolean confidential,
        @Nullable UUID corrects) {

    static final int LONGEST_NOTE = 100_000;
    private static final int LONGEST_LINE = 500;
    private static final int DAY = 1440;

    static ContactForm empty(UUID id) {
        return new ContactForm(id, null, null, null, null, null, null, NoteCategory.NOTES, null, null);
    }

    /// Filled with what is to be corrected, as far as the viewer is shown its note.
    static ContactForm correcting(Contacts.Shown old, Optional<Notes.Note> note, UUID id) {
        return new ContactForm(
                id,
                old.made(),
                old.mode(),
                TypedMoment.typed(old.happenedAt()),
                old.withWhom(),
                old.minutes() == null ? null : String.valueOf(old.minutes()),
                note.map(Notes.Note::text).orElse(null),
                note.map(Notes.Note::category).orElse(NoteCategory.NOTES),
                note.map(Notes.Note::confidential).orElse(false),
                old.id().value());
    }

    Problems problems(Instant now) {
        var problems = Problems.none();
        if (made == null) {
            problems.add("made", "Choose whether you reached them");
        }
        if (mode == null) {
            problems.add("mode", "Choose how");
        }
        happened(now, problems);
        if (duration() < 0) {
            problems.add("minutes", "Enter minutes as a number, such as 30");
        }
        Typed.atMost(problems, "withWhom", withWhom, LONGEST_LINE);
        if (text().length() > LONGEST_NOTE) {
            problems.add("note", "Shorten the note to 100,000 characters, or write two");
        }
        return problems;
    }

    /// When it was; a day alone is its noon. Empty, with a problem, when it cannot be.
    Optional<Instant> happened(Instant now, Problems problems) {
        return TypedMoment.happened(when, now).orNoon(now).passed("when", now, problems);
    }

    /// Minutes; zero when nothing was said, less when it cannot be read.
    int duration() {
        var typed = Typed.text(minutes).replaceFirst("(?i) ?min(utes?|s)?$", "");
        if (typed.isEmpty()) {
            return 0;
        }
        return typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= DAY ? Integer.parseInt(typed) : -1;
    }

    boolean saysMinutes() {
        return !Typed.text(minutes).isEmpty();
    }

    String who() {
        return Typed.text(withWhom);
    }

    /// As typed: any script, its line breaks and spaces.
    String text() {
        return Typed.note(note);
    }

    NoteCategory about() {
        return category == null ? NoteCategory.NOTES : category;
    }

    boolean isConfidential() {
        return Boolean.TRUE.equals(confidential);
    }
}
