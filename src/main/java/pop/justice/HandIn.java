package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.Posts;
import pop.custody.CustodyEvent;
import pop.custody.Tellings;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// Hands in a notice; the house takes it from there ([TakeInNotices]).
@Component
class HandIn {

    private final Notices notices;
    private final Custodies custodies;
    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandIn(Notices notices, Custodies custodies, Posts posts, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.custodies = custodies;
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody asked for in the cells themselves.
    void passOn(CustodyEvent.WorkerAsked asked, Tellings.Telling told) {
        posts.triageTeam()
                .ifPresent(team -> add(new Notice(
                        asked.asking(),
                        NoticeKind.IN_CUSTODY,
                        null,
                        team,
                        posts.agencyOf(team),
                        told.holder(),
                        told.name(),
                        told.born(),
                        told.centre(),
                        told.metAt(),
                        asked.by(),
                        asked.at(),
                        custodies.expires(asked.at()))));
    }

    void add(TellForm form, @Nullable PersonId person, Instant since, Post post) {
        var now = clock.instant();
        var team = posts.triageTeam().orElseThrow(NotFound::new);
        var id = Objects.requireNonNull(form.id());
        var born = form.born(When.dayOf(now));
        add(new Notice(
                id,
                Objects.requireNonNull(form.kind()),
                person,
                team,
                posts.agencyOf(team),
                post.agency(),
                person == null ? form.who() : "",
                person == null ? born : null,
                form.where(),
                since,
                post.worker().value(),
                now,
                custodies.expires(now)));
    }

    private void add(Notice notice) {
        if (notices.add(notice)) {
            events.publishEvent(new JusticeEvent.HandedIn(notice.id()));
        }
    }
}
