package pop.appointment;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.Paging;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A person's appointments: what waits for its outcome, what is to come, what comes again, and what was.
@Controller
class DiaryController {

    private static final int SIZE = 25;
    private static final int NEXT = 60;

    private final People people;
    private final Diary diary;
    private final RecurringMeetings meetings;
    private final Digitals digitals;
    private final Clock clock;

    DiaryController(People people, Diary diary, RecurringMeetings meetings, Digitals digitals, Clock clock) {
        this.people = people;
        this.diary = diary;
        this.meetings = meetings;
        this.digitals = digitals;
        this.clock = clock;
    }

    record ListPage(
            Identity person,
            Instant now,
            List<Diary.Shown> next,
            List<Diary.Shown> past,
            List<Series> series,
            Digitals.@Nullable Access digital,
            Paging paging) {

        LocalDate today() {
            return When.dayOf(now);
        }

        String here() {
            return "/people/" + person.id();
        }

        List<Diary.Shown> due() {
            return next.stream()
                    .filter(it -> it.standing(now) == AppointmentStatus.OUTCOME_DUE)
                    .toList();
        }

        List<Diary.Shown> toCome() {
            return next.stream()
                    .filter(it -> it.standing(now) == AppointmentStatus.SCHEDULED)
                    .toList();
        }

        List<Series> goingOn() {
            return series.stream().filter(it -> !it.hasEnded(today())).toList();
        }
    }

    @GetMapping("/people/{person}/appointments")
    @Transactional
    String list(@PathVariable PersonId person, HttpServletRequest request, Model model) {
        var identity = people.show(person, "appointments");
        var now = clock.instant();
        var paging = Paging.from(request, SIZE);
        var past = diary.past(person, now, paging.offset(), SIZE);
        model.addAttribute(
                "page",
                new ListPage(
                        identity,
                        now,
                        diary.next(person, now, NEXT),
                        past.subList(0, Math.min(SIZE, past.size())),
                        meetings.of(person),
                        digitals.of(person).orElse(null),
                        paging.withMore(past.size() > SIZE)));
        return "appointment/list";
    }
}
