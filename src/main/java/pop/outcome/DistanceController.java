package pop.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import pop.agency.Post;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.List;

/// Distance travelled: first, last and the difference by area. By no worker: that would change what workers enter.
@Controller
class DistanceController {

    private final Distances distances;
    private final ChangeDoor door;

    DistanceController(Distances distances, ChangeDoor door) {
        this.distances = distances;
        this.door = door;
    }

    /// @param asked null, and with it the figures, when something typed could not be read
    record DistancePage(
            DistanceForm form,
            Distances.@Nullable Asked asked,
            List<Distances.Version> versions,
            List<Distance> distances,
            Distances.@Nullable Reviewed reviewed,
            Told told,
            Problems problems) {

        List<Choice> choices() {
            return versions.stream()
                    .map(it -> Choice.of(it.key(), it.title() + ", version " + it.version()))
                    .toList();
        }

        String key() {
            return asked == null ? "" : asked.key().code() + "|" + asked.key().version();
        }

        boolean isHigherBetter() {
            return versions.stream().filter(it -> it.key().equals(key())).allMatch(Distances.Version::higherIsBetter);
        }

        List<Distance> told(boolean isTold) {
            return distances.stream().filter(it -> it.isTold() == isTold).toList();
        }
    }

    @GetMapping("/outcomes")
    @Transactional(readOnly = true)
    ModelAndView show(@ModelAttribute("form") DistanceForm form, Post me) {
        var told = told(me);
        var problems = Problems.none();
        var versions = distances.versions();
        var asked = form.read(versions, door.today(), told, problems);
        var page = asked == null
                ? new DistancePage(form, null, versions, List.of(), null, told, problems)
                : new DistancePage(
                        form, asked, versions, distances.travelled(asked), distances.reviewed(asked), told, problems);
        return new ModelAndView(
                "outcome/distance",
                java.util.Map.of("page", page),
                asked == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /// To everybody else the page does not exist.
    private Told told(Post me) {
        if (!distances.mayCount()) {
            throw new NotFound();
        }
        return switch (me.role()) {
            case TEAM_LEADER -> Told.EXACT;
            case RESEARCHER, INFORMATION_GOVERNANCE -> Told.ROUNDED;
            case SOCIAL_CARE_WORKER,
                    POLICE_OFFICER,
                    PEER_MENTOR,
                    CUSTODY_PEER_MENTOR,
                    CRISIS_OUTREACH_WORKER,
                    ADMINISTRATOR,
                    PARTNER_WORKER -> throw new NotFound();
        };
    }
}
