package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.person.Identity;
import pop.web.Typed;
import pop.web.When;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/// Puts a request for access on record, with the day by which it should be answered. Sent twice it is one.
@Component
class Asking {

    private final Requests requests;
    private final AnswerTargets targets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(Requests requests, AnswerTargets targets, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.targets = targets;
        this.events = events;
        this.clock = clock;
    }

    /// @param person whose page it is asked from; none where it is typed
    void ask(UUID id, @Nullable Identity person, RequestForm form, Post post) {
        if (requests.find(id).isEmpty()) {
            requests.add(request(id, person, form, post));
            events.publishEvent(new AccessEvent.Asked(id));
        }
    }

    private AccessRequest request(UUID id, @Nullable Identity person, RequestForm form, Post post) {
        var now = clock.instant();
        return new AccessRequest(
                id,
                post.worker(),
                post.role(),
                post.agency(),
                AgencyId.of(Objects.requireNonNull(form.asked())),
                person == null ? null : person.id(),
                person == null ? Typed.text(form.name()) : "",
                person == null ? Typed.text(form.birth()) : "",
                form.chosen(),
                Typed.text(form.why()),
                form.day(When.dayOf(now)).orElseThrow(),
                now,
                targets.due(now),
                RequestStatus.ASKED,
                AccessRequest.Answer.none(),
                1);
    }
}
