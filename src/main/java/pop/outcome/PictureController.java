package pop.outcome;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.engagement.EngagementId;
import pop.instrument.InstrumentKey;
import pop.instrument.Instruments;
import pop.person.PersonId;
import pop.web.NavLink;
import pop.web.NotFound;

import java.util.ArrayList;
import java.util.List;

/// The person's own picture, to look at together, to print and to keep. It names no service and no project.
@Controller
class PictureController {

    private final ChangeDoor door;
    private final Readings readings;
    private final Instruments instruments;

    PictureController(ChangeDoor door, Readings readings, Instruments instruments) {
        this.door = door;
        this.readings = readings;
        this.instruments = instruments;
    }

    /// @param others other spells of support, and the person's own view where there is one
    record PicturePage(Here here, Picture picture, List<NavLink> others) {}

    @GetMapping("/people/{person}/change/picture")
    @Transactional
    ModelAndView show(
            @PathVariable PersonId person,
            @RequestParam String code,
            @RequestParam String version,
            @RequestParam(required = false) @Nullable EngagementId spell,
            @RequestParam(defaultValue = "false") boolean own) {
        var here = door.enter(person);
        var with = instruments.find(new InstrumentKey(code, version)).orElseThrow(NotFound::new);
        var theirs = readings.of(person).stream()
                .filter(it -> it.stands() && it.key().equals(with.key()))
                .toList();
        var shown = theirs.stream()
                .map(Reading::engagement)
                .filter(it -> spell == null || it.equals(spell))
                .findFirst()
                .orElseThrow(NotFound::new);
        var views = List.of(Picture.of(with, shown, false, theirs), Picture.of(with, shown, true, theirs));
        // what only one of them said is shown to whoever did not ask for it too
        var picture = views.get(own || views.getFirst().readings().isEmpty() ? 1 : 0);
        if (picture.readings().isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView(
                "outcome/picture", "page", new PicturePage(here, picture, others(here, picture, theirs)));
    }

    private static List<NavLink> others(Here here, Picture picture, List<Reading> theirs) {
        var base = here.path() + "/picture?code=" + picture.with().key().code() + "&version="
                + picture.with().key().version();
        var links = new ArrayList<NavLink>();
        theirs.stream()
                .map(Reading::engagement)
                .distinct()
                .filter(it -> !it.equals(picture.spell()))
                .forEach(it -> links.add(new NavLink(base + "&spell=" + it, here.spell(it), false)));
        var spell = base + "&spell=" + picture.spell();
        if (picture.own()) {
            if (theirs.stream()
                    .anyMatch(it -> it.engagement().equals(picture.spell())
                            && it.doneBy().isApproved())) {
                links.add(new NavLink(spell, "As the worker and they see it", false));
            }
        } else if (theirs.stream()
                .anyMatch(it -> it.engagement().equals(picture.spell()) && it.doneBy() == DoneBy.PERSON)) {
            links.add(new NavLink(spell + "&own=true", "As they see it themselves", false));
        }
        return links;
    }
}
