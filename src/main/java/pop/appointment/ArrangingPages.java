package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Words;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What every form of this room needs to be shown: whom it is about, who could come, what it may be about.
@Component
class ArrangingPages {

    private final People people;
    private final Attendances attendances;
    private final Diary diary;
    private final Digitals digitals;
    private final Clock clock;

    ArrangingPages(People people, Attendances attendances, Diary diary, Digitals digitals, Clock clock) {
        this.people = people;
        this.attendances = attendances;
        this.diary = diary;
        this.digitals = digitals;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Identity identity(PersonId person) {
        return people.identity(person).orElseThrow(NotFound::new);
    }

    /// @param clashes none while nothing was sent
    record State(Clashes.@Nullable Found clashes, Clashes.Consent consent, Problems problems) {

        static State fresh() {
            return new State(null, new Clashes.Consent(null, null), Problems.none());
        }

        static State wrong(Problems problems, Clashes.Consent consent) {
            return new State(null, consent, problems);
        }

        static State clashing(Clashes.Found found, Clashes.Consent consent) {
            return new State(found, consent, Problems.none());
        }
    }

    AppointmentPage page(PersonId person, AppointmentPage.Asked asked, State state, Post me) {
        var found = state.clashes() == null ? Clashes.Found.none(person) : state.clashes();
        var choices = asked.what() == null ? AppointmentPage.Choices.NONE : choices(person, me);
        return new AppointmentPage(identity(person), now(), asked, choices, found, state.consent(), state.problems());
    }

    private AppointmentPage.Choices choices(PersonId person, Post me) {
        var workers = attendances.candidates(person, me.worker(), me.team(), now()).stream()
                .map(ArrangingPages::choice)
                .toList();
        return new AppointmentPage.Choices(
                abouts(person), workers, digitals.of(person).orElse(null));
    }

    private List<Choice> abouts(PersonId person) {
        return diary.abouts(person).stream()
                .map(about -> Choice.of(about.name(), Words.of(about)))
                .toList();
    }

    private static Choice choice(Attendances.Candidate it) {
        var name = it.me() ? it.name() + " (you)" : it.around() ? it.name() + ", around them" : it.name();
        return Choice.of(it.worker().toString(), name);
    }
}
