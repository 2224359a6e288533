package pop.access;

import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.agency.Posts;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.web.Choice;
import pop.web.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Who may be named in a restriction: everyone of the team that looks after the person, and whoever is around them.
@Component
class Nameable {

    private final Exceptions exceptions;
    private final Posts posts;

    Nameable(Exceptions exceptions, Posts posts) {
        this.exceptions = exceptions;
        this.posts = posts;
    }

    /// All but the lead who asks, who always sees the record.
    List<Choice> byLead(PersonId person, Post lead) {
        return choices(person, lead.team(), lead.worker());
    }

    /// For information governance, which sees no record.
    List<Choice> byGovernance(PersonId person, Post post) {
        return choices(person, posts.triageTeam().orElse(post.team()), post.worker());
    }

    private List<Choice> choices(PersonId person, TeamId team, WorkerId but) {
        var offered = new LinkedHashMap<WorkerId, Post>();
        posts.in(team).forEach(post -> offered.putIfAbsent(post.worker(), post));
        exceptions.around(person).stream()
                .map(WorkerId::new)
                .filter(worker -> !offered.containsKey(worker))
                .forEach(worker -> posts.of(worker).stream().limit(1).forEach(post -> offered.put(worker, post)));
        offered.remove(but);
        var choices = new ArrayList<Choice>();
        offered.values().forEach(post -> choices.add(Choice.of(post.worker().toString(), label(post))));
        return choices;
    }

    private static String label(Post post) {
        return post.name() + ", " + Words.of(post.role()).toLowerCase(Locale.UK);
    }
}
