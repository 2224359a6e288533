package pop.engagement;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.agency.Post;
import pop.agency.Posts;
import pop.agency.WorkerId;
import pop.person.PersonEvent;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Words;

import java.util.List;
import java.util.stream.Collectors;

/// One spell of support: where it stands, what has happened, who is around the person, and what can be done.
@Controller
class SupportController {

    private final Engagements engagements;
    private final History history;
    private final Around around;
    private final Posts posts;
    private final ApplicationEventPublisher events;

    SupportController(
            Engagements engagements, History history, Around around, Posts posts, ApplicationEventPublisher events) {
        this.engagements = engagements;
        this.history = history;
        this.around = around;
        this.posts = posts;
        this.events = events;
    }

    /// @param leads who could lead
    /// @param free who could be brought in: sits in the team and is not around the person yet
    record SupportPage(
            Engagements.Spell spell,
            List<History.Shown> facts,
            List<Around.Member> members,
            List<Engagements.Answered> referrals,
            List<Choice> leads,
            List<Choice> free,
            WorkerId me,
            Problems problems) {

        boolean open() {
            return spell.status().isOpen();
        }

        boolean planAgreed() {
            return facts.stream().anyMatch(fact -> fact.kind() == FactKind.PLAN_AGREED);
        }
    }

    @GetMapping("/engagements/{id}")
    @Transactional
    String show(@PathVariable EngagementId id, Post me, Model model) {
        var spell = engagements.find(id).orElseThrow(NotFound::new);
        events.publishEvent(new PersonEvent.Seen(spell.person(), "support"));
        var members = around.of(id);
        var problems = Problems.none();
        if (model.getAttribute("unchosen") instanceof String field) {
            problems.add(field, "Choose somebody");
        }
        var team = spell.status().isOpen() ? posts.in(spell.team()) : List.<Post>of();
        var page = new SupportPage(
                spell,
                history.of(id),
                members,
                engagements.referrals(id),
                choices(team),
                choices(without(members, team)),
                me.worker(),
                problems);
        model.addAttribute("page", page);
        return "engagement/show";
    }

    private static List<Post> without(List<Around.Member> members, List<Post> team) {
        var here = members.stream().map(Around.Member::worker).collect(Collectors.toSet());
        return team.stream().filter(post -> !here.contains(post.worker())).toList();
    }

    /// Each worker once, with what they do, if their role may be around a person at all.
    static List<Choice> choices(List<Post> posts) {
        return posts.stream()
                .filter(post -> post.role().supports())
                .collect(Collectors.toMap(
                        Post::worker,
                        post -> Choice.of(
                                post.worker().toString(),
                                post.name() + ", " + lower(Words.of(post.role())) + ", " + post.agencyName()),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }
}
