package pop.outcome;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import pop.instrument.Entry;
import pop.instrument.Instrument;
import pop.instrument.InstrumentKey;
import pop.instrument.Instruments;
import pop.person.PersonId;

import java.util.List;

/// The readings of a person on one page: which are due, which there are, and the ways to the picture.
@Controller
class ChangeController {

    private static final int AHEAD = 7;

    private final ChangeDoor door;
    private final Readings readings;
    private final Reviews reviews;
    private final Instruments instruments;

    ChangeController(ChangeDoor door, Readings readings, Reviews reviews, Instruments instruments) {
        this.door = door;
        this.readings = readings;
        this.reviews = reviews;
        this.instruments = instruments;
    }

    record ChangePage(Here here, List<Reading> readings, List<Reviews.Due> due, List<Instrument> offered) {

        /// With which the viewer could enter a reading of this person.
        List<Instrument> here(boolean byHand) {
            return offered.stream()
                    .filter(it -> it.entry() == Entry.FILE_ONLY != byHand)
                    .filter(it -> here.mayRecord(Reading.category(it.key())))
                    .toList();
        }

        List<Reading> urgent() {
            return readings.stream().filter(Reading::isUrgent).toList();
        }

        /// Versions with which there are readings, that of the latest first.
        List<InstrumentKey> keys() {
            return standing().stream().map(Reading::key).distinct().toList();
        }

        List<Reading> with(InstrumentKey key) {
            return standing().stream().filter(it -> it.key().equals(key)).toList();
        }

        List<Reading> mistaken() {
            return readings.stream().filter(it -> !it.stands()).toList();
        }

        /// A newer one is used now, so that these are compared among themselves only.
        boolean isOld(InstrumentKey key) {
            return offered.stream().noneMatch(it -> it.key().equals(key));
        }

        private List<Reading> standing() {
            return readings.stream().filter(Reading::stands).toList();
        }
    }

    @GetMapping("/people/{person}/change")
    @Transactional
    ModelAndView show(@PathVariable PersonId person) {
        var here = door.enter(person);
        if (!here.isOpen()) {
            return new ModelAndView("outcome/unshown", "page", new ChangePage(here, List.of(), List.of(), List.of()));
        }
        var page = new ChangePage(
                here, readings.of(person), reviews.of(person, here.today().plusDays(AHEAD)), instruments.offered());
        return new ModelAndView("outcome/change", "page", page);
    }
}
