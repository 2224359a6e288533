package pop.access;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.Posts;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.person.PersonId;
import pop.rule.Step;
import pop.sharing.Closings;
import pop.web.Choice;
import pop.web.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Who still sees a restricted person: what is decided takes effect on every record of the person, in one transaction.
@Component
class Exceptions {

    private final Restrictions restrictions;
    private final WhoIsMeant whoIsMeant;
    private final Closings closings;
    private final Posts posts;
    private final AsSystem house;

    Exceptions(Restrictions restrictions, WhoIsMeant whoIsMeant, Closings closings, Posts posts, AsSystem house) {
        this.restrictions = restrictions;
        this.whoIsMeant = whoIsMeant;
        this.closings = closings;
        this.posts = posts;
        this.house = house;
    }

    /// The workers around a person, whatever shuts the record to them.
    List<UUID> around(PersonId person) {
        return house.call("who is around a person", () -> closings.around(person.value())).stream()
                .map(WorkerId::value)
                .toList();
    }

    /// Who may be named: everyone in the viewer's team and around the person, but the viewer, who always is.
    List<Choice> choices(PersonId person, Post post) {
        return choices(person, post.team(), post.worker());
    }

    List<Choice> choices(PersonId person, TeamId team, WorkerId but) {
        var offered = new LinkedHashMap<WorkerId, Post>();
        posts.in(team).forEach(post -> offered.putIfAbsent(post.worker(), post));
        around(person).stream()
                .map(WorkerId::new)
                .filter(worker -> !offered.containsKey(worker))
                .forEach(worker -> posts.of(worker).stream().limit(1).forEach(post -> offered.put(worker, post)));
        offered.remove(but);
        var choices = new ArrayList<Choice>();
        offered.values().forEach(post -> choices.add(Choice.of(post.worker().toString(), label(post))));
        return choices;
    }

    void restrict(Restriction restriction) {
        restrictions.add(restriction);
        var records = house.call("records of one person", () -> whoIsMeant.records(restriction.person()));
        closings.restrict(records, restriction.excepting(), restriction.id());
    }

    /// Also where the viewer holds no door any more: the house carries it out once it is on record.
    void change(Step<Restriction, Fact> step) {
        restrictions.record(step);
        var next = step.state();
        house.run("restriction changed", () -> {
            if (next.inPlace()) {
                closings.except(next.id(), next.excepting());
            } else {
                closings.lift(next.id());
            }
        });
    }

    private static String label(Post post) {
        return post.name() + ", " + Words.of(post.role()).toLowerCase(Locale.UK);
    }
}
