package pop.visibility;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A handful of agencies with teams, workers and agreements between them, and people about whom they hold rows: all
/// made by chance, so that what nobody would think of happens too.
final class RandomUniverse {

    static final List<String> ROLES = List.of("TEAM_LEADER", "SOCIAL_CARE_WORKER", "POLICE_OFFICER", "PEER_MENTOR");
    static final List<String> CATEGORIES =
            List.of("IDENTITY", "CONTACT", "OFFENDING", "PHYSICAL_HEALTH", "SAFETY", "NOTES");

    final List<UUID> agencies;
    final List<PlainRule.Viewer> viewers;
    final List<PlainRule.Agreement> agreements;
    final List<World> worlds;

    private final Random random;
    private final Instant now;
    private final LocalDate today;

    /// A person with rows about them.
    record World(PlainRule.Person person, List<PlainRule.Row> rows) {}

    RandomUniverse(long seed, int people, Instant now, LocalDate today) {
        this.random = new Random(seed);
        this.now = now;
        this.today = today;
        agencies = some(4, Ids::next);
        viewers = viewers(some(3, Ids::next));
        agreements = some(6, this::agreement);
        worlds = some(people, this::world);
    }

    /// @param teams the first of which takes referrals
    private List<PlainRule.Viewer> viewers(List<UUID> teams) {
        return some(10, () -> {
            var team = one(teams);
            return new PlainRule.Viewer(
                    Ids.next(), one(agencies), team, team.equals(teams.getFirst()), one(ROLES), !chance(10));
        });
    }

    private PlainRule.Agreement agreement() {
        var parties = agencies.stream()
                .filter(agency -> chance(65))
                .map(agency -> new PlainRule.Party(agency, !chance(7), maybe(10, () -> day(-1, 2))))
                .toList();
        var clauses =
                parties.size() < 2 ? List.<PlainRule.Clause>of() : some(1 + random.nextInt(5), () -> clause(parties));
        return new PlainRule.Agreement(
                one(List.of("IN_FORCE", "IN_FORCE", "IN_FORCE", "UNDER_REVIEW", "DRAFT", "ENDED")),
                chance(90) ? today.minusDays(10) : day(0, 2),
                maybe(15, () -> day(-1, 2)),
                chance(85) ? today.plusDays(30) : day(-3, 1),
                chance(30) ? 2 : 0,
                parties,
                clauses);
    }

    private PlainRule.Clause clause(List<PlainRule.Party> parties) {
        var giver = one(parties).agency();
        var receiver = one(parties.stream()
                .map(PlainRule.Party::agency)
                .filter(agency -> !agency.equals(giver))
                .toList());
        var needsAgreement = chance(20);
        return new PlainRule.Clause(
                !chance(12),
                giver,
                receiver,
                few(ROLES),
                few(List.of("REFERRAL", "SUPPORT", "SUPPORT")),
                few(CATEGORIES),
                chance(8),
                chance(25),
                needsAgreement,
                !needsAgreement && chance(10));
    }

    private World world() {
        var words = new ArrayList<PlainRule.Word>();
        for (var agency : agencies) {
            CATEGORIES.stream().filter(category -> chance(30)).forEach(category -> words.add(word(agency, category)));
        }
        var person = new PlainRule.Person(
                Ids.next(), some(random.nextInt(7), this::door), words, some(chance(20) ? 1 : 0, this::shut));
        return new World(person, some(6, () -> new PlainRule.Row(Ids.next(), one(agencies), one(CATEGORIES))));
    }

    private PlainRule.Door door() {
        var someone = one(viewers);
        if (chance(12)) {
            return new PlainRule.Door(
                    someone.worker(),
                    null,
                    null,
                    "GIVEN",
                    false,
                    maybe(50, () -> one(agencies)),
                    few(CATEGORIES),
                    moment());
        }
        var until = maybe(20, this::moment);
        var past = chance(25);
        return switch (random.nextInt(3)) {
            case 0 -> new PlainRule.Door(null, someone.team(), "triage", "REFERRAL", false, null, null, until);
            case 1 -> new PlainRule.Door(null, someone.team(), "lead", "SUPPORT", past, null, null, until);
            default -> new PlainRule.Door(someone.worker(), null, null, "SUPPORT", past, null, null, until);
        };
    }

    private PlainRule.Word word(UUID agency, String category) {
        return new PlainRule.Word(
                agency,
                category,
                one(List.of("AGREES", "OBJECTS", "OBJECTS", "NOT_ASKED")),
                chance(10),
                maybe(20, this::moment));
    }

    private PlainRule.Shut shut() {
        var excepted = new HashSet<UUID>();
        viewers.stream().filter(viewer -> chance(30)).forEach(viewer -> excepted.add(viewer.worker()));
        return chance(50)
                ? new PlainRule.Shut(null, excepted, maybe(30, this::moment))
                : new PlainRule.Shut(one(viewers).worker(), Set.of(), maybe(30, this::moment));
    }

    /// An hour ago, or in an hour.
    private Instant moment() {
        return chance(50) ? now.minus(Duration.ofHours(1)) : now.plus(Duration.ofHours(1));
    }

    private LocalDate day(int from, int to) {
        return today.plusDays(random.nextInt(from, to + 1));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> @Nullable T maybe(int percent, Supplier<T> made) {
        return chance(percent) ? made.get() : null;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Set<T> few(List<T> all) {
        var few = new HashSet<T>();
        all.stream().filter(each -> chance(55)).forEach(few::add);
        return few.isEmpty() ? Set.of(one(all)) : few;
    }

    private static <T> List<T> some(int count, Supplier<T> made) {
        return IntStream.range(0, count).mapToObj(_ -> made.get()).toList();
    }

    Stream<UUID> teams() {
        return viewers.stream().map(PlainRule.Viewer::team).distinct();
    }
}
