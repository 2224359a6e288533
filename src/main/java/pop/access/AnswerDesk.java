package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.Role;
import pop.person.BirthDate;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Search;
import pop.rule.Refused;
import pop.web.Choice;

import java.util.List;
import java.util.Optional;

/// Where requests for access are granted and taken back. Nobody restricted is opened, and nobody whom the asker
/// declared
/// to know.
@Component
class AnswerDesk {

    private final Requests requests;
    private final People people;
    private final WhoIsMeant whoIsMeant;
    private final ApplicationEventPublisher events;
    private final Today today;

    AnswerDesk(Requests requests, People people, WhoIsMeant whoIsMeant, ApplicationEventPublisher events, Today today) {
        this.requests = requests;
        this.people = people;
        this.whoIsMeant = whoIsMeant;
        this.events = events;
        this.today = today;
    }

    /// Whom the answerer finds when asked by name; the one whose page it was asked from, if they see that.
    List<Choice> found(AccessRequest request, Post post) {
        if (post.role() == Role.INFORMATION_GOVERNANCE) {
            return List.of();
        }
        var day = today.day();
        if (request.person() != null) {
            return people.identity(request.person())
                    .map(it -> List.of(Choice.of(it.id().toString(), it.name() + ", born " + it.born(day))))
                    .orElse(List.of());
        }
        return people.matches(Search.typed(request.nameTold() + " " + request.birthTold(), day)).stream()
                .limit(10)
                .map(it -> Choice.of(
                        it.person().toString(),
                        it.name() + ", born " + it.birth().shown(),
                        String.join(" · ", it.reasons())))
                .toList();
    }

    void grant(AccessRequest request, AnswerForm form, Post post) {
        var person = post.role() == Role.INFORMATION_GOVERNANCE && request.person() == null
                ? exactly(request).flatMap(it -> openable(it, request)).orElse(null)
                : openable(picked(request, form), request).orElseThrow(() -> new Refused("access.shut"));
        var given = new AccessRequest.Given(person, form.given(), form.ends(today.day()), form.said());
        requests.record(request.grant(given, post.worker(), today.now()));
        events.publishEvent(new AccessEvent.Granted(request.id()));
    }

    void end(AccessRequest request, String why, Post post) {
        requests.record(request.takeBack(why, post.worker(), today.now()));
        events.publishEvent(new AccessEvent.TakenBack(request.id()));
    }

    private static PersonId picked(AccessRequest request, AnswerForm form) {
        return request.person() != null ? request.person() : PersonId.of(said(form.person()));
    }

    private Optional<PersonId> exactly(AccessRequest request) {
        var day = today.day();
        var born = BirthDate.read(request.birthTold(), day).date().earliest();
        return born == null ? Optional.empty() : whoIsMeant.by(request.nameTold(), born, day);
    }

    private Optional<PersonId> openable(PersonId person, AccessRequest request) {
        return whoIsMeant.openable(person, request.worker()).map(WhoIsMeant.Found::person);
    }

    private static String said(@Nullable String person) {
        return person == null ? "" : person;
    }
}
