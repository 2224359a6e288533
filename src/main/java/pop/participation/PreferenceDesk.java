package pop.participation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.database.Viewer;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.sharing.Category;
import pop.sharing.Preferences;
import pop.sharing.Said;
import pop.sharing.Wish;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Where what a person says about sharing is written down: for all their records, and at once. One at a time, so that
/// of
/// two who write at the same moment the later learns what the earlier wrote.
@Component
class PreferenceDesk {

    private final Preferences preferences;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PreferenceDesk(Preferences preferences, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.preferences = preferences;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /// What a form holds about one agency.
    ///
    /// @param seen what stood when the page was shown ([#seen])
    /// @param until when what is said anew ends by itself; null if it does not
    /// @param dated whether the date counts also for what was said before
    record Wanted(
            UUID recipient,
            String seen,
            Map<Category, Wish> wishes,
            @Nullable Instant until,
            boolean dated,
            String note) {}

    /// Marks what stands, so that a page knows whether it is still what it showed.
    static String seen(List<Said> standing) {
        var marks = standing.stream()
                .map(said -> said.category() + " " + said.wish() + " " + said.until())
                .sorted()
                .toList();
        return Integer.toHexString(marks.hashCode());
    }

    /// @return whether anything was said that did not stand already
    /// @throws Refused when something else was written down since the page was shown, or a worker would lift an
    /// objection against their own agency
    boolean write(PersonId person, Wanted wanted, Viewer by) {
        lock(person);
        var standing = preferences.standing(person.value(), wanted.recipient());
        var changed = changed(wanted, standing);
        if (changed.isEmpty()) {
            return false;
        }
        if (!seen(standing).equals(wanted.seen())) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        if (by.agency().equals(wanted.recipient()) && standing.stream().anyMatch(said -> lifts(said, changed))) {
            throw new Refused("participation.own-agency");
        }
        changed.forEach((wish, about) -> say(person, wanted, wish, about, by));
        finish(person, wanted.recipient(), changed.getOrDefault(Wish.OBJECTS, Set.of()), by);
        return true;
    }

    /// Withdrawing from taking part is objecting to all agencies and in everything but safety.
    void objectToAll(PersonId person, String note, Viewer by) {
        lock(person);
        for (var open : leftOpen(person)) {
            var wanted = new Wanted(open.recipient(), "", Map.of(), null, false, note);
            say(person, wanted, Wish.OBJECTS, open.about(), by);
            finish(person, open.recipient(), open.about(), by);
        }
    }

    private static Map<Wish, Set<Category>> changed(Wanted wanted, List<Said> standing) {
        var changed = new EnumMap<Wish, Set<Category>>(Wish.class);
        wanted.wishes().forEach((category, wish) -> {
            var said = standing.stream()
                    .filter(it -> it.category() == category)
                    .findFirst()
                    .orElse(null);
            var same = said == null
                    ? wish == Wish.NOT_ASKED
                    : said.wish() == wish
                            && (!wanted.dated()
                                    || wish == Wish.NOT_ASKED
                                    || Objects.equals(said.until(), wanted.until()));
            if (!same) {
                changed.computeIfAbsent(wish, _ -> EnumSet.noneOf(Category.class))
                        .add(category);
            }
        });
        return changed;
    }

    private static boolean lifts(Said said, Map<Wish, Set<Category>> changed) {
        return said.wish() == Wish.OBJECTS
                && changed.values().stream().anyMatch(about -> about.contains(said.category()));
    }

    private void say(PersonId person, Wanted wanted, Wish wish, Set<Category> about, Viewer by) {
        var until = wish == Wish.NOT_ASKED ? null : wanted.until();
        var author = new Preferences.By(by.id(), by.agency());
        preferences.say(
                person.value(), new Preferences.Word(wanted.recipient(), wish, about, until, wanted.note(), author));
    }

    private void finish(PersonId person, UUID recipient, Set<Category> objected, Viewer by) {
        var now = clock.instant();
        sql.sql("select participation.say_for_all(:person, :recipient, :now)")
                .param("person", person.value())
                .param("recipient", recipient)
                .param("now", Times.utc(now))
                .query((_, _) -> true)
                .single();
        if (!objected.isEmpty()) {
            events.publishEvent(new ParticipationEvent.Objected(
                    person, recipient, Set.copyOf(objected), by.id(), by.agency(), now));
        }
    }

    private void lock(PersonId person) {
        sql.sql("select participation.lock(:person)")
                .param("person", person.value())
                .query((_, _) -> true)
                .single();
    }

    private record Open(UUID recipient, Set<Category> about) {}

    private List<Open> leftOpen(PersonId person) {
        return sql.sql("select o.recipient, o.about from participation.left_open(:person, sharing.host(), :now) o")
                .param("person", person.value())
                .param("now", Times.utc(clock.instant()))
                .query((row, _) -> new Open(
                        row.getObject("recipient", UUID.class),
                        Set.copyOf(
                                Arrays.stream((String[]) row.getArray("about").getArray())
                                        .map(Category::valueOf)
                                        .toList())))
                .list();
    }
}
