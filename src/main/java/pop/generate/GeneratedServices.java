package pop.generate;

import org.postgresql.copy.CopyManager;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// A directory of services that do not exist, somewhere in Glasgow's box, in every state a listing may be in. As if
/// read
/// from a source of its own, so that an import of another leaves them alone.
final class GeneratedServices {

    static final String SOURCE = "generated";

    private static final String INVENTED = " (invented)";
    private static final double SOUTH = 55.781;
    private static final double NORTH = 55.929;
    private static final double WEST = -4.393;
    private static final double EAST = -4.071;

    private final ServicePlan plan;
    private final Staff staff;

    private final Rows organisations =
            new Rows("directory.organisation", "id, name, description, website, source, changed_at");
    private final Rows locations = new Rows(
            "directory.location",
            "id, organisation_id, name, street, town, postcode, latitude, longitude, transport, accessibility, source, changed_at");
    private final Rows services = new Rows(
            "directory.service",
            "id, organisation_id, name, description, website, email, status, how_to_refer, route, referral_email, open_to, "
                    + "least_age, most_age, eligibility, free, languages, for_custody, capacity, waiting_weeks, capacity_at, "
                    + "owner_id, confirmed_at, listed_at, source, changed_at");
    private final Rows needs = new Rows("directory.service_need", "service_id, need");
    private final Rows taking = new Rows("directory.taking", "service_id, test, answer");
    private final Rows places = new Rows("directory.service_at_location", "id, service_id, location_id");
    private final Rows schedules =
            new Rows("directory.schedule", "id, service_id, at_id, weekdays, opens, closes, nth, description");
    private final Rows contacts = new Rows("directory.contact", "id, service_id, name, title, email, phone");
    private final ServiceHistory history;

    GeneratedServices(ServicePlan plan, Staff staff) {
        this.plan = plan;
        this.staff = staff;
        this.history = new ServiceHistory(plan.now());
    }

    List<Rows> tables() {
        return List.of(organisations, locations, services, needs, taking, places, schedules, contacts, history.rows());
    }

    UUID organisation(int number) {
        return plan.lot("organisation", number).id(plan.now());
    }

    /// @param first of the organisations, and the one after the last
    void write(int first, int end) {
        for (int number = first; number < end; number++) {
            organisation(number, plan.lot("details", number));
        }
    }

    void copy(CopyManager into) throws SQLException, IOException {
        for (var table : tables()) {
            table.copy(into);
        }
    }

    private record Whose(UUID id, String name, String site, UUID location, Instant listed) {

        String email() {
            return "hello@" + site.substring("https://".length());
        }
    }

    private void organisation(int number, Lot lot) {
        var id = organisation(number);
        var name = lot.among(InventedServices.PLACES) + " " + lot.among(InventedServices.BODIES) + INVENTED;
        var site = "https://" + slug(name) + "-" + number + ".invalid";
        var listed = plan.now().minus(lot.days(1, 700));
        organisations.add(id, name, "Invented, for trying things out: nobody is there.", site, SOURCE, listed);
        var location = lot.id(listed);
        locations.add(
                location,
                id,
                "",
                lot.between(1, 180) + " " + lot.among(InventedServices.PLACES) + " Street",
                "Glasgow",
                Places.inGlasgow(lot),
                coordinate(lot, SOUTH, NORTH),
                coordinate(lot, WEST, EAST),
                lot.chance(0.4) ? "Bus " + lot.between(1, 90) + ", five minutes from the stop" : "",
                words(some(lot, InventedServices.ACCESSIBILITY, 0.3)),
                SOURCE,
                listed);
        var whose = new Whose(id, name, site, location, listed);
        int from = number * 3;
        for (int each = from; each < Math.min(from + 3, plan.services()); each++) {
            service(whose, plan.lot("service", each));
        }
    }

    private void service(Whose whose, Lot lot) {
        var trade = lot.among(InventedServices.TRADES);
        var id = lot.id(whose.listed());
        var room = ServiceHistory.Space.of(lot, plan.now());
        var confirmed = lot.chance(0.85) ? later(whose.listed(), plan.now().minus(lot.days(0, 330))) : null;
        var status = lot.weighted("ACTIVE 92 PAUSED 5 CLOSED 3");
        var state = new ServiceHistory.State(status, room, confirmed);
        head(id, whose, trade, lot, state);
        parts(id, whose, trade, lot);
        history.tell(id, whose.listed(), lot, state);
    }

    private void head(UUID id, Whose whose, InventedServices.Trade trade, Lot lot, ServiceHistory.State state) {
        var route = lot.weighted("SELF 45 PHONE 25 MAIL 30");
        var aged = lot.chance(0.25);
        services.add(
                id,
                whose.id(),
                whose.name().replace(INVENTED, "") + " " + trade.name() + INVENTED,
                trade.does() + " Invented, for trying things out.",
                whose.site() + "/" + slug(trade.name()),
                whose.email(),
                state.status(),
                lot.among(List.of("Just come in.", "Call first.", "A referral by mail is answered within three days.")),
                route,
                route.equals("MAIL") ? whose.email() : "",
                trade.need().equals("WOMEN") ? "WOMEN" : lot.weighted("EVERYONE 88 WOMEN 7 MEN 5"),
                aged ? lot.between(16, 18) : null,
                aged && lot.chance(0.3) ? lot.between(25, 65) : null,
                lot.chance(0.3) ? "For people who live in Glasgow." : "",
                lot.chance(0.9) ? "t" : lot.chance(0.5) ? "f" : null,
                words(some(lot, InventedServices.LANGUAGES, 0.12)),
                lot.chance(0.08),
                state.room().capacity(),
                state.room().weeks(),
                state.room().at(),
                lot.chance(0.6) ? staff.supporter(lot).worker() : null,
                state.confirmed(),
                whose.listed(),
                SOURCE,
                whose.listed());
    }

    private void parts(UUID id, Whose whose, InventedServices.Trade trade, Lot lot) {
        var other = lot.among(InventedServices.TRADES).need();
        needs.add(id, trade.need());
        if (!other.equals(trade.need()) && lot.chance(0.5)) {
            needs.add(id, other);
        }
        for (var test : some(lot, InventedServices.TESTS, 0.45)) {
            taking.add(id, test, lot.weighted("YES 70 NO 15 ASK 15"));
        }
        var at = lot.id(whose.listed());
        places.add(at, id, whose.location());
        schedule(id, at, whose.listed(), lot);
        contacts.add(
                lot.id(whose.listed()),
                id,
                "",
                "Reception",
                "",
                lot.chance(0.9) ? "07700 900" + String.format(Locale.ROOT, "%03d", lot.below(1000)) : "");
    }

    private void schedule(UUID id, UUID at, Instant listed, Lot lot) {
        switch (lot.weighted("DAY 70 NIGHT 8 ALWAYS 4 MONTHLY 8 WORDS 10")) {
            case "NIGHT" -> schedules.add(lot.id(listed), id, at, "{5,6}", "21:00", "02:00", null, "");
            case "ALWAYS" -> schedules.add(lot.id(listed), id, null, "{1,2,3,4,5,6,7}", "00:00", "00:00", null, "");
            case "MONTHLY" ->
                schedules.add(lot.id(listed), id, at, "{2}", "18:00", "20:00", lot.among(List.of(1, 3, -1)), "");
            case "WORDS" -> schedules.add(lot.id(listed), id, at, "{}", null, null, null, "By appointment.");
            default -> {
                var opens = lot.among(List.of("08:30", "09:00", "10:00"));
                schedules.add(
                        lot.id(listed),
                        id,
                        at,
                        "{1,2,3,4,5}",
                        opens,
                        lot.among(List.of("16:30", "17:00", "19:00")),
                        null,
                        "");
                if (lot.chance(0.2)) {
                    schedules.add(lot.id(listed), id, at, "{6}", "10:00", "13:00", null, "");
                }
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one.plus(Duration.ofHours(1)) : other;
    }

    private static List<String> some(Lot lot, List<String> all, double chance) {
        return all.stream().filter(_ -> lot.chance(chance)).toList();
    }

    private static Object words(Collection<String> words) {
        return words.isEmpty() ? "{}" : words;
    }

    /// Six digits are a tenth of a metre.
    private static String coordinate(Lot lot, double least, double most) {
        return String.format(Locale.ROOT, "%.6f", least + (most - least) * lot.below(1_000_000) / 1_000_000);
    }

    private static String slug(String name) {
        return Stream.of(name.replace(INVENTED, "").toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .collect(java.util.stream.Collectors.joining("-"));
    }
}
