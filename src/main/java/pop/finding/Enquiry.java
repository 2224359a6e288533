package pop.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pop.directory.ServiceId;
import pop.person.PersonId;
import pop.web.Paging;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a question and answers it: where everybody looks, and on a person's page.
@Component
class Enquiry {

    private final Finder finder;
    private final Offers offers;
    private final Whereabouts whereabouts;
    private final ObjectProvider<PastSuccess> successes;
    private final Clock clock;

    Enquiry(Finder finder, Offers offers, Whereabouts whereabouts, ObjectProvider<PastSuccess> successes, Clock clock) {
        this.finder = finder;
        this.offers = offers;
        this.whereabouts = whereabouts;
        this.successes = successes;
        this.clock = clock;
    }

    /// @param asked false: nothing is looked for yet
    Answer answer(Question question, Paging paging, boolean asked) {
        var now = clock.instant();
        var problems = Problems.none();
        var offered = offers.all();
        var wanted = wanted(question, offered, now, problems);
        var found = asked && problems.isEmpty()
                ? finder.find(wanted, paging.offset(), paging.size() + 1)
                : List.<Found>of();
        var shown = found.subList(0, Math.min(found.size(), paging.size()));
        var near = wanted.near();
        return new Answer(
                question,
                offered,
                asked,
                wanted,
                problems,
                shown,
                past(shown, wanted.needs()),
                paging.withMore(found.size() > paging.size()),
                now,
                near == null || near.how() == Near.How.PLACE
                        ? null
                        : whereabouts.source().orElse(null));
    }

    /// Those that were found and to which this person was sent before.
    Set<ServiceId> triedBy(PersonId person, Answer answer) {
        var shown = answer.found().stream().map(Found::id).toList();
        return shown.isEmpty()
                ? Set.of()
                : successes.stream()
                        .flatMap(it -> it.triedBy(person, shown).stream())
                        .collect(Collectors.toSet());
    }

    private Wanted wanted(Question question, Offers.Offered offered, Instant now, Problems problems) {
        var ages = Wanted.Ages.of(question.age());
        if (!question.age().isEmpty() && ages == null) {
            problems.add("age", "Enter an age such as 34, or leave it empty");
        }
        var words = Wanted.words(question.q());
        return new Wanted(
                Offers.among(offered.needs(), question.need()),
                words,
                near(question, problems),
                at(question, now, problems),
                ages,
                Wanted.Who.of(question.sex()),
                Matters.named(question.matter()),
                Wanted.Room.of(question.room()),
                Offers.among(offered.languages(), List.of(question.language())).stream()
                        .findFirst()
                        .orElse(""),
                Offers.among(offered.access(), question.access()));
    }

    private @Nullable Near near(Question question, Problems problems) {
        if (question.near().isEmpty()) {
            return null;
        }
        var near = whereabouts.find(question.near());
        if (near.isEmpty()) {
            problems.add(
                    "near",
                    "We do not know where that is. Enter a Glasgow postcode such as G31 3EG, its first part, or city centre");
        }
        return near.orElse(null);
    }

    private static @Nullable Instant at(Question question, Instant now, Problems problems) {
        if (!question.time().isEmpty()) {
            return TypedHour.read(question.time(), "time", now, problems).orElse(null);
        }
        return question.when().equals("NOW") ? now : null;
    }

    private Map<ServiceId, PastSuccess.Tried> past(List<Found> shown, List<String> needs) {
        var success = successes.getIfAvailable();
        if (success == null || shown.isEmpty()) {
            return Map.of();
        }
        return success.of(shown.stream().map(Found::id).toList(), needs).entrySet().stream()
                .filter(it -> it.getValue().isEnough())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
