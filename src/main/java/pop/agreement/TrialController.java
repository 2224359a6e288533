package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.sharing.SeenAs;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A draft tried: who would see what before and after it, in general and of one person. Answered by the rule itself.
@Controller
class TrialController {

    private final Agreements agreements;
    private final Openings openings;
    private final PersonSought sought;
    private final ApplicationEventPublisher events;

    TrialController(Agreements agreements, Openings openings, PersonSought sought, ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.openings = openings;
        this.sought = sought;
        this.events = events;
    }

    /// @param typed what was typed for a person
    /// @param eyes null while nobody was chosen
    record TrialPage(
            Agreement agreement,
            Matrix changing,
            Matrix staying,
            @Nullable String typed,
            @Nullable UUID person,
            @Nullable List<Eyes> eyes,
            Map<AgencyId, String> names,
            Problems problems) {}

    @GetMapping("/agreements/{id}/trial")
    @Transactional
    ModelAndView show(
            @PathVariable AgreementId id, @RequestParam(required = false) @Nullable String person, Post post) {
        Keepers.only(post);
        var agreement = agreements.find(id).orElseThrow(NotFound::new);
        var names = openings.names();
        var matrix = Matrix.between(between(null), between(id), names);
        var meant = sought.by(person);
        var problems = Problems.none();
        if (person != null && meant.isEmpty()) {
            problems.add("person", "Paste the address of the person’s page, or type a referral’s reference");
        }
        var before = meant.map(it -> openings.see(it, null)).orElse(List.of());
        var after = meant.map(it -> openings.see(it, id)).orElse(List.of());
        events.publishEvent(new SeenAs(id.value(), meant.orElse(null)));
        return new ModelAndView(
                "agreement/trial",
                "page",
                new TrialPage(
                        agreement,
                        matrix.changing(),
                        matrix.staying(),
                        person,
                        meant.orElse(null),
                        meant.isEmpty() ? null : Eyes.of(before, after, openings.posts(), names),
                        names,
                        problems));
    }

    private List<Openings.Opening> between(@Nullable AgreementId tried) {
        Predicate<Openings.Opening> agreed = opening -> opening.how().equals("AGREEMENT");
        return openings.open(tried).stream().filter(agreed).collect(Collectors.toList());
    }
}
