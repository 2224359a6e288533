package pop.agency;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Agencies, teams and who holds which post, for administrators.
@Controller
class AgenciesController {

    private final Agencies agencies;
    private final Workers workers;
    private final Clock clock;

    AgenciesController(Agencies agencies, Workers workers, Clock clock) {
        this.agencies = agencies;
        this.workers = workers;
        this.clock = clock;
    }

    record AgenciesPage(
            List<Agencies.Agency> agencies, Map<String, List<HeldPost>> teams, List<HeldPost> ended, LocalDate today) {}

    @GetMapping("/agencies")
    @Transactional(readOnly = true)
    String show(Post post, Model model) {
        allow(post);
        var today = When.dayOf(clock.instant());
        var teams = new LinkedHashMap<String, List<HeldPost>>();
        var all = workers.posts(Optional.empty());
        agencies.teams().forEach(team -> teams.put(team.name(), held(all, team, today)));
        var ended = all.stream().filter(held -> held.endedBy(today)).toList();
        model.addAttribute("page", new AgenciesPage(agencies.all(), teams, ended, today));
        return "agency/agencies";
    }

    private static List<HeldPost> held(List<HeldPost> all, Agencies.Team team, LocalDate today) {
        return all.stream()
                .filter(held -> held.team().equals(team.id()) && !held.endedBy(today))
                .toList();
    }

    static void allow(Post post) {
        if (post.role() != Role.ADMINISTRATOR) {
            throw new NotFound();
        }
    }
}
