package pop.openreferral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A directory as it might have come about: written here, read in from elsewhere, or both; full of letters that want
/// care, gaps, and things nobody has a column for.
final class RandomDirectory {

    private static final List<String> WORDS = List.of(
            "Larkfield",
            "“quoted”",
            "back\\slash",
            "line\nbreak",
            "tab\there",
            "<b>bold</b> & co",
            "ünï—códe",
            "🙂",
            "x",
            "24/7",
            "{\"json\": 1}",
            "it's",
            "a  b",
            "%s ?",
            "null",
            "");
    private static final List<String> NEEDS = List.of("ALCOHOL", "DRUGS", "MONEY", "LEGAL", "WOMEN", "FAMILY");

    private final Random random;
    private final JdbcClient sql;
    private final List<UUID> organisations = new ArrayList<>();
    private final List<UUID> locations = new ArrayList<>();

    RandomDirectory(long seed, JdbcClient sql) {
        this.random = new Random(seed);
        this.sql = sql;
    }

    void write() {
        for (int each = 0; each < 1 + random.nextInt(5); each++) {
            organisation();
        }
        for (int each = 0; each < random.nextInt(5); each++) {
            location();
        }
        for (int each = 0; each < 1 + random.nextInt(8); each++) {
            service();
        }
    }

    private void organisation() {
        var id = id();
        var row = base(id, "Organisation ")
                .put("also_called", line())
                .put("website", some() ? "https://example.invalid/" + random.nextInt(99) : "")
                .put("email", some() ? "a@example.invalid" : "");
        row.put(
                "became_id",
                some() && !organisations.isEmpty() ? any(organisations).toString() : null);
        row.put("closed_on", some() ? "2026-0" + (1 + random.nextInt(9)) + "-11" : null);
        insert(
                "insert into directory.organisation select (jsonb_populate_record(null::directory.organisation, :row::jsonb)).*",
                row);
        organisations.add(id);
        contacts(id, "organisation_id");
    }

    private void location() {
        var id = id();
        boolean placed = some();
        var row = base(id, "")
                .put("organisation_id", some() ? any(organisations).toString() : null)
                .put("street", line())
                .put("town", line())
                .put("postcode", some() ? "G4 0XX" : "")
                .put("transport", prose())
                .put("latitude", placed ? 55 + random.nextDouble() : null)
                .put("longitude", placed ? -4 - random.nextDouble() : null);
        row.set("accessibility", Json.array(some() ? List.of("Ramp", "Lift, “slow”") : List.of()));
        insert(
                "insert into directory.location select (jsonb_populate_record(null::directory.location, :row::jsonb)).*",
                row);
        locations.add(id);
    }

    private void service() {
        var id = id();
        var row = base(id, "Service ");
        row.put("organisation_id", any(organisations).toString()).put("also_called", line());
        row.put("website", some() ? "http://example.invalid" : "").put("email", some() ? "b@example.invalid" : "");
        row.put("how_to_refer", prose()).put("eligibility", prose()).put("cost", prose());
        row.put("status", one("ACTIVE", "PAUSED", "CLOSED")).put("open_to", one("EVERYONE", "WOMEN", "MEN"));
        row.put("route", one("SELF", "PHONE", "MAIL"))
                .put("referral_email", "c@example.invalid")
                .put("webhook", "");
        terms(row);
        extra(row);
        insert(
                "insert into directory.service select (jsonb_populate_record(null::directory.service, :row::jsonb)).*",
                row);
        helps(id);
        contacts(id, "service_id");
        schedule(id, null);
        locations.stream().filter(_ -> some()).toList().forEach(at -> place(id, at));
    }

    private void helps(UUID id) {
        for (var need : NEEDS) {
            if (some()) {
                sql.sql("insert into directory.service_need values (:id, :need)")
                        .param("id", id)
                        .param("need", need)
                        .update();
            }
        }
        if (some()) {
            sql.sql("insert into directory.taking values (:id, 'DOGS', 'ASK'), (:id, 'CONVICTIONS', 'YES')")
                    .param("id", id)
                    .update();
        }
    }

    private void terms(ObjectNode row) {
        row.put("least_age", some() ? 16 : null).put("most_age", some() ? 99 : null);
        row.put("free", some() ? Boolean.valueOf(some()) : null).put("for_custody", some());
        var capacity = one("UNKNOWN", "ROOM", "WAITING_LIST", "FULL");
        row.put("capacity", capacity).put("capacity_at", capacity.equals("UNKNOWN") && some() ? null : moment());
        row.put("waiting_weeks", capacity.equals("WAITING_LIST") && some() ? 7 : null);
        row.put("confirmed_at", some() ? moment() : null).put("listed_at", moment());
        row.set("languages", Json.array(some() ? List.of("Polish", "BSL") : List.of()));
    }

    /// What an import keeps beside the columns.
    private void extra(ObjectNode row) {
        var extra = (ObjectNode) row.get("extra");
        if (Json.text(row, "status").equals("PAUSED") && some()) {
            extra.put("status", "inactive");
        }
        if (some()) {
            extra.putArray("attributes")
                    .addObject()
                    .put("id", "t")
                    .putObject("taxonomy_term")
                    .put("code", "BD-17")
                    .put("name", "Drink");
        }
        if (some() && !row.get("languages").isEmpty()) {
            extra.putArray("languages")
                    .addObject()
                    .put("id", "l1")
                    .put("name", "Polish")
                    .put("code", "pl");
            ((ArrayNode) extra.get("languages")).addObject().put("name", "BSL").put("note", "Tuesdays");
        }
        if (some()) {
            extra.putArray("cost_options")
                    .addObject()
                    .put("id", "c")
                    .put("amount", new BigDecimal("3.50"))
                    .put("option", line());
        }
        Json.tidy(extra);
    }

    private void place(UUID service, UUID location) {
        boolean from = some();
        var id = from
                ? Way.place(service, location, Json.object())
                : UUID.nameUUIDFromBytes((service + "" + location).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var row = Json.object().put("id", id.toString()).put("service_id", service.toString());
        row.put("location_id", location.toString())
                .put("description", prose())
                .set("extra", kept(from ? "there" : null));
        insert(
                "insert into directory.service_at_location select (jsonb_populate_record(null::directory.service_at_location, :row::jsonb)).*",
                row);
        contacts(id, "at_id");
        schedule(service, id);
    }

    private void schedule(UUID service, @Nullable UUID at) {
        boolean from = some();
        var owner = at == null ? service : at;
        var id = from ? Identity.derived(owner, "schedule s1") : id();
        var row = Json.object().put("id", id.toString()).put("service_id", service.toString());
        row.put("at_id", at == null ? null : at.toString());
        boolean days = some();
        row.set("weekdays", Json.array());
        if (days) {
            ((ArrayNode) row.get("weekdays")).add(2).add(5);
        }
        boolean hours = some();
        row.put("opens", hours ? "09:30:00" : null).put("closes", hours ? "02:15:30" : null);
        row.put("nth", days && some() ? Integer.valueOf(some() ? -1 : 3) : null);
        row.put("from_on", some() ? "2026-01-01" : null).put("until_on", some() ? "2026-12-31" : null);
        row.put("description", prose()).set("extra", kept(from ? "s1" : null));
        if (!days && !hours && some()) {
            ((ObjectNode) row.get("extra"))
                    .put("freq", "MONTHLY")
                    .put("byday", "1MO,3MO")
                    .put("opens_at", "10:00");
            row.put("description", some() ? "As told." : Recurrence.inWords(row.get("extra")));
        }
        insert(
                "insert into directory.schedule select (jsonb_populate_record(null::directory.schedule, :row::jsonb)).*",
                row);
    }

    private void contacts(UUID owner, String column) {
        for (int each = 0; each < random.nextInt(3); each++) {
            boolean from = some();
            boolean named = some();
            var given = from ? "c" + each : null;
            var id = given == null ? id() : Identity.derived(owner, (named ? "contact " : "phone ") + given);
            var row = Json.object().put("id", id.toString()).put(column, owner.toString());
            row.put("name", named ? "Desk " + each : "").put("title", named ? line() : "");
            row.put("email", named && some() ? "d@example.invalid" : "")
                    .put("phone", named && some() ? "" : "07700 900123");
            row.set("extra", kept(given));
            if (named && !Json.text(row, "phone").isEmpty() && some()) {
                var phones = ((ObjectNode) row.get("extra")).putArray("phones");
                phones.addObject().put("id", "p1").put("type", "voice");
                phones.addObject().put("number", "07700 900124").put("extension", 3);
            }
            insert(
                    "insert into directory.contact select (jsonb_populate_record(null::directory.contact, :row::jsonb)).*",
                    row);
        }
    }

    private ObjectNode base(UUID id, String name) {
        var row = Json.object()
                .put("id", id.toString())
                .put("name", (name + line()).strip())
                .put("description", prose());
        row.put("source", some() ? "Larkfield Council" : null)
                .put("changed_at", moment())
                .put("version", 1);
        row.set("overridden", Json.array(some() ? List.of("description", "needs") : List.of()));
        row.set("extra", kept(some() ? "their-" + random.nextInt(1000) : null));
        return row;
    }

    private ObjectNode kept(@Nullable String id) {
        var extra = Json.object();
        Json.put(extra, "id", id);
        if (some()) {
            extra.put("alert", line()).put("points", new BigDecimal("1.250")).put("yes", true);
            extra.putArray("funding")
                    .addObject()
                    .put("source", prose())
                    .putObject("deep")
                    .put("deeper", line());
        }
        return (ObjectNode) Json.tidy(extra);
    }

    private void insert(String statement, ObjectNode row) {
        sql.sql(statement).param("row", Json.write(row)).update();
    }

    private UUID id() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | Long.MIN_VALUE);
    }

    private String moment() {
        return "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "T23:17:0" + random.nextInt(10) + "."
                + (100 + random.nextInt(900)) + "Z";
    }

    private String line() {
        return (any(WORDS) + " " + any(WORDS)).replaceAll("[\\n\\t]", " ").strip();
    }

    private String prose() {
        return some() ? (any(WORDS) + " " + any(WORDS) + any(WORDS)).strip() : "";
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean some() {
        return random.nextBoolean();
    }
}
