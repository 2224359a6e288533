package pop.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.agency.Posts;
import pop.agency.WorkerId;
import pop.web.Choice;
import pop.web.NavLink;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The calendar of a worker, and of a team.
@Controller
class CalendarController {

    private final Entries entries;
    private final Posts posts;
    private final Clock clock;

    CalendarController(Entries entries, Posts posts, Clock clock) {
        this.entries = entries;
        this.posts = posts;
        this.clock = clock;
    }

    record Colleague(WorkerId id, String name) {}

    /// @param whose calendar a day or a week is
    /// @param where `AWAY`, `OFFICE` or empty: both
    record CalendarPage(
            Period period,
            Instant now,
            WorkerId me,
            WorkerId whose,
            String where,
            List<Colleague> team,
            List<Entries.Entry> entries,
            Map<WorkerId, Map<LocalDate, Entries.Tally>> tallies) {

        LocalDate today() {
            return When.dayOf(now);
        }

        boolean mine() {
            return me.equals(whose);
        }

        String name() {
            return team.stream()
                    .filter(it -> it.id().equals(whose))
                    .map(Colleague::name)
                    .findFirst()
                    .orElse("A colleague");
        }

        List<Entries.Entry> on(LocalDate day) {
            return entries.stream().filter(it -> it.day().equals(day)).toList();
        }

        List<Entries.Entry> of(WorkerId worker, LocalDate day) {
            return entries.stream()
                    .filter(it -> it.worker().equals(worker) && it.day().equals(day))
                    .toList();
        }

        Entries.@Nullable Tally tally(WorkerId worker, LocalDate day) {
            return tallies.getOrDefault(worker, Map.of()).get(day);
        }

        String at(Period.View view, LocalDate on) {
            var address = "/calendar?view=" + view.name().toLowerCase(Locale.ROOT) + "&on=" + on;
            var worker = mine() || view == Period.View.TEAM || view == Period.View.MONTH ? "" : "&worker=" + whose;
            return address + worker + (where.isEmpty() || view != Period.View.TEAM ? "" : "&where=" + where);
        }

        String dayOf(WorkerId worker, LocalDate on) {
            return "/calendar?view=day&on=" + on + (me.equals(worker) ? "" : "&worker=" + worker);
        }

        List<NavLink> tabs() {
            var names = Map.of(
                    Period.View.DAY, "Day",
                    Period.View.WEEK, "Week",
                    Period.View.TEAM, "Team",
                    Period.View.MONTH, "Team, month");
            return Arrays.stream(Period.View.values())
                    .map(view -> new NavLink(
                            at(view, period.on()), Objects.requireNonNull(names.get(view)), view == period.view()))
                    .toList();
        }

        List<Choice> workers() {
            return team.stream()
                    .map(it -> Choice.of(it.id().toString(), it.name()))
                    .toList();
        }
    }

    @GetMapping("/calendar")
    @Transactional(readOnly = true)
    String show(
            @RequestParam(defaultValue = "week") String view,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable WorkerId worker,
            @RequestParam(defaultValue = "") String where,
            Post me,
            Model model) {
        var now = clock.instant();
        var period = Period.of(viewOf(view), Period.day(on, When.dayOf(now)));
        var whose = worker == null ? me.worker() : worker;
        model.addAttribute(
                "page",
                new CalendarPage(
                        period,
                        now,
                        me.worker(),
                        whose,
                        where.equals("AWAY") || where.equals("OFFICE") ? where : "",
                        team(me),
                        found(period, whose, where, me),
                        tallies(period, me)));
        return "calendar/" + period.view().name().toLowerCase(Locale.ROOT);
    }

    private List<Entries.Entry> found(Period period, WorkerId whose, String where, Post me) {
        return switch (period.view()) {
            case DAY, WEEK -> entries.of(whose, period);
            case TEAM ->
                entries.of(
                        me.team(),
                        period,
                        where.equals("AWAY") ? Boolean.TRUE : where.equals("OFFICE") ? Boolean.FALSE : null);
            case MONTH -> List.of();
        };
    }

    private Map<WorkerId, Map<LocalDate, Entries.Tally>> tallies(Period period, Post me) {
        if (period.view() != Period.View.MONTH) {
            return Map.of();
        }
        return entries.tallies(me.team(), period).stream()
                .collect(Collectors.groupingBy(
                        Entries.Tally::worker, Collectors.toMap(Entries.Tally::day, Function.identity())));
    }

    /// Everybody of the team once, oneself first.
    private List<Colleague> team(Post me) {
        return posts.in(me.team()).stream()
                .filter(post -> post.role().supports() || post.worker().equals(me.worker()))
                .map(post -> new Colleague(post.worker(), post.name()))
                .distinct()
                .sorted((one, other) ->
                        Boolean.compare(other.id().equals(me.worker()), one.id().equals(me.worker())))
                .toList();
    }

    private static Period.View viewOf(String typed) {
        return Arrays.stream(Period.View.values())
                .filter(it -> it.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElse(Period.View.WEEK);
    }
}
