package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.agency.Role;
import pop.agreement.Openings.Holder;
import pop.agreement.Openings.Opening;
import pop.agreement.Openings.Place;
import pop.agreement.Openings.Sight;
import pop.sharing.SeenAs;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a worker sees by their role, their agency and the agreements in force; and of one person. Never content, and
/// every use is in the trail.
@Controller
class SeeAsController {

    private final Openings openings;
    private final PersonSought sought;
    private final ApplicationEventPublisher events;

    SeeAsController(Openings openings, PersonSought sought, ApplicationEventPublisher events) {
        this.openings = openings;
        this.sought = sought;
        this.events = events;
    }

    record SeeAsForm(
            @Nullable Role role,
            @Nullable UUID post,
            @Nullable String person) {}

    /// @param holder the post whose eyes are borrowed; null while none is chosen
    /// @param eyes of the chosen person; null when none is, or when there is no door to them
    record SeeAsPage(
            SeeAsForm form,
            List<Choice> posts,
            @Nullable Holder holder,
            Remit remit,
            @Nullable UUID person,
            @Nullable Eyes eyes,
            Map<AgencyId, String> names,
            Map<UUID, Place> places,
            Problems problems) {}

    @GetMapping("/see-as")
    @Transactional
    ModelAndView show(SeeAsForm form, Post post) {
        Keepers.only(post);
        var posts = openings.posts().stream()
                .filter(it -> form.role() == null || it.role() == form.role())
                .toList();
        var holder = posts.stream()
                .filter(it -> it.id().equals(form.post()))
                .findFirst()
                .orElse(null);
        return new ModelAndView("agreement/seeAs", "page", page(form, posts, holder));
    }

    private SeeAsPage page(SeeAsForm form, List<Holder> posts, @Nullable Holder holder) {
        var meant = holder == null ? Optional.<UUID>empty() : sought.by(form.person());
        var open = holder == null ? List.<Opening>of() : open(holder);
        var sights = holder == null || meant.isEmpty() ? List.<Sight>of() : see(meant.get(), holder);
        var names = openings.names();
        if (holder != null) {
            events.publishEvent(new SeenAs(holder.id(), meant.orElse(null)));
        }
        return new SeeAsPage(
                form,
                posts.stream().map(SeeAsController::choice).toList(),
                holder,
                Remit.of(open, names),
                meant.orElse(null),
                Eyes.of(sights, sights, posts, names).stream().findFirst().orElse(null),
                names,
                Eyes.byId(openings.places(Remit.clauses(open))),
                problems(form, holder, meant));
    }

    private static Problems problems(SeeAsForm form, @Nullable Holder holder, Optional<UUID> meant) {
        var asked = form.person() != null && !form.person().isBlank();
        return holder != null && asked && meant.isEmpty()
                ? Problems.none()
                        .add("person", "Paste the address of the person’s page, or type a referral’s reference")
                : Problems.none();
    }

    private List<Opening> open(Holder holder) {
        return openings.open(null).stream()
                .filter(it -> it.agencyId().equals(holder.agencyId()) && it.role() == holder.role())
                .toList();
    }

    private List<Sight> see(UUID person, Holder holder) {
        return openings.see(person, null).stream()
                .filter(sight -> sight.postId().equals(holder.id()))
                .toList();
    }

    private static Choice choice(Holder holder) {
        return Choice.of(
                holder.id().toString(), holder.name() + ", " + Words.of(holder.role()) + ", " + holder.agency());
    }
}
