package pop.outcome;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.engagement.EngagementId;
import pop.instrument.Answer;
import pop.instrument.InstrumentKey;
import pop.instrument.Scored;
import pop.person.PersonId;
import pop.sharing.Category;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What was answered on a day, in one version of an instrument, and what it came to by the rule of that day.
///
/// @param title of the instrument
/// @param early of a day before support began, and said to be
/// @param again another one of the same day, knowingly
/// @param answers by the link of the item; what is not in it was not asked
/// @param facts what was said of it later
record Reading(
        ReadingId id,
        PersonId person,
        EngagementId engagement,
        AgencyId holder,
        InstrumentKey key,
        String title,
        LocalDate doneOn,
        DoneBy doneBy,
        Occasion occasion,
        String language,
        String note,
        boolean early,
        boolean again,
        Scored scored,
        Map<String, Answer> answers,
        Entered entered,
        List<Said> facts) {

    private static final Set<String> OF_LIFE = Set.of("pop", "recovery-outcomes", "justice-star");
    private static final Set<String> OF_SUBSTANCES = Set.of("fast", "audit", "audit-c", "dudit", "sds");

    /// @param by the worker, or the task that read the file
    /// @param name none: from a file
    record Entered(Instant at, UUID by, String name, boolean fromFile) {}

    enum Later {
        MISTAKEN,
        RISK_ANSWERED
    }

    record Said(Later kind, Instant at, String by, String words) {}

    Reading {
        answers = Map.copyOf(answers);
        facts = List.copyOf(facts);
    }

    /// What a reading is about decides who is shown it: whatever is not known to be something else is about health.
    static Category category(InstrumentKey key) {
        return OF_LIFE.contains(key.code())
                ? Category.OUTCOME
                : OF_SUBSTANCES.contains(key.code()) ? Category.SUBSTANCE_USE : Category.MENTAL_HEALTH;
    }

    Category category() {
        return category(key);
    }

    /// Another reading may be about another drug, so that the two are not compared.
    boolean isAboutOneDrug() {
        return key.code().equals("sds");
    }

    boolean stands() {
        return said(Later.MISTAKEN) == null;
    }

    /// An answer of it needs a human, and nobody has said what was done.
    boolean isUrgent() {
        return !scored.risks().isEmpty() && said(Later.RISK_ANSWERED) == null;
    }

    @Nullable
    Said said(Later kind) {
        return facts.stream().filter(it -> it.kind() == kind).findFirst().orElse(null);
    }

    @Nullable
    Integer value(String link) {
        return answers.get(link) instanceof Answer.Given(int value) ? value : null;
    }

    /// A number, or in words why there is none.
    String told(String link) {
        return switch (answers.getOrDefault(link, Answer.Missing.NOT_ASKED)) {
            case Answer.Given(int value) -> String.valueOf(value);
            case Answer.Missing missing -> pop.web.Words.of(missing);
        };
    }

    /// Entered twice, or done twice: of the same day, by the same, with the same.
    boolean isLike(Reading other) {
        return !id.equals(other.id)
                && engagement.equals(other.engagement)
                && key.equals(other.key)
                && doneOn.equals(other.doneOn)
                && doneBy == other.doneBy;
    }

    /// The worker and the person did not agree, and both stand.
    boolean isOtherViewOf(Reading other) {
        return engagement.equals(other.engagement)
                && key.equals(other.key)
                && doneOn.equals(other.doneOn)
                && (doneBy == DoneBy.PERSON) != (other.doneBy == DoneBy.PERSON)
                && stands()
                && other.stands();
    }

    Reading asAnother() {
        return new Reading(
                id,
                person,
                engagement,
                holder,
                key,
                title,
                doneOn,
                doneBy,
                occasion,
                language,
                note,
                early,
                true,
                scored,
                answers,
                entered,
                facts);
    }
}
