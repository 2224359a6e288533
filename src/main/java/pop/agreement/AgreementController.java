package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.agency.Post;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An agreement to read, to compare with another version, and to sign on paper.
@Controller
class AgreementController {

    private final Agreements agreements;
    private final Papers papers;
    private final History history;
    private final Openings openings;
    private final Clock clock;

    AgreementController(Agreements agreements, Papers papers, History history, Openings openings, Clock clock) {
        this.agreements = agreements;
        this.papers = papers;
        this.history = history;
        this.openings = openings;
        this.clock = clock;
    }

    /// @param matrix what comes of its clauses, other agreements considered; of one not in force, what would come
    record AgreementPage(
            Agreement agreement,
            AgreementStatus status,
            LocalDate today,
            List<Party> parties,
            List<Clause> clauses,
            Matrix matrix,
            List<Meeting> meetings,
            List<Agreements.Version> versions,
            List<History.Shown> history,
            boolean keeper) {

        boolean isLatest() {
            return versions.getFirst().id().equals(agreement.id());
        }

        boolean mayBeginNext() {
            return keeper && isLatest() && agreement.canBeDraftedAnew(today);
        }

        String href(String below) {
            return "/agreements/" + agreement.id() + "/" + below;
        }
    }

    @GetMapping("/agreements/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable AgreementId id, Post post) {
        var whole = papers.whole(id);
        return new ModelAndView("agreement/show", "page", page(whole, Keepers.include(post)));
    }

    /// The whole of it on paper, with room for signatures.
    @GetMapping("/agreements/{id}/paper")
    @Transactional(readOnly = true)
    ModelAndView print(@PathVariable AgreementId id, Post post) {
        var whole = papers.whole(id);
        return new ModelAndView("agreement/paper", "page", page(whole, Keepers.include(post)));
    }

    /// @param versions others to compare with
    record ComparisonPage(Comparison comparison, List<Agreements.Version> versions) {}

    @GetMapping("/agreements/{id}/comparison")
    @Transactional(readOnly = true)
    ModelAndView compare(@PathVariable AgreementId id, @RequestParam(required = false) @Nullable AgreementId with) {
        var whole = papers.whole(id);
        var agreement = whole.agreement();
        var others = agreements.versions(agreement.series(), today()).stream()
                .filter(version -> !version.id().equals(id))
                .toList();
        var other = others.stream()
                .filter(version -> with == null
                        ? version.version() < agreement.version()
                        : version.id().equals(with))
                .findFirst()
                .orElseThrow(NotFound::new);
        var against = papers.whole(other.id());
        var comparison =
                other.version() < agreement.version() ? Comparison.of(against, whole) : Comparison.of(whole, against);
        return new ModelAndView("agreement/comparison", "page", new ComparisonPage(comparison, others));
    }

    private AgreementPage page(Comparison.Whole whole, boolean keeper) {
        var agreement = whole.agreement();
        var today = today();
        var runs = agreement.status(today).runs();
        var tried = runs ? null : agreement.id();
        var pairs = pairs(whole.clauses());
        var names = whole.parties().stream().collect(Collectors.toMap(Party::agency, Party::name));
        var open = pairs.isEmpty() ? List.<Openings.Opening>of() : openings.open(tried);
        return new AgreementPage(
                agreement,
                agreement.status(today),
                today,
                whole.parties(),
                whole.clauses(),
                Matrix.between(open, open, names).of(pairs, names),
                pairs.isEmpty() ? List.of() : Meeting.of(openings.overlaps(agreement.id(), tried)),
                agreements.versions(agreement.series(), today),
                history.of(agreement.id()),
                keeper);
    }

    private static Set<Matrix.Pair> pairs(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.about() == null)
                .flatMap(clause -> clause.roles().stream()
                        .map(role -> new Matrix.Pair(clause.giverId(), clause.receiverId(), role)))
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
