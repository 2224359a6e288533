package pop.openreferral;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// What stands in a record is taken, corrected or left out, and each time that is said; what has no column is kept.
class RecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID SERVICE = UUID.fromString("5a5a5a5a-0000-4000-8000-000000000001");

    private final Findings findings = new Findings();
    private final Way way = new Way(new Identity("Larkfield"), false, NOW);

    @Test
    void a_time_that_is_none_leaves_the_days() {
        var row = schedule("{'freq':'WEEKLY','byday':'TU','opens_at':'9am','closes_at':'17:00'}");
        assertThat(row.get("weekdays").toString()).isEqualTo("[2]");
        assertThat(row.get("opens").isNull()).isTrue();
        assertThat(row.get("extra").toString()).isEqualTo(json("{'opens_at':'9am','closes_at':'17:00'}"));
        assertThat(findings.all()).extracting(Finding::kind).contains(Found.NOT_A_TIME, Found.CONTRADICTS);
        assertThat(schedule("{'byday':'MO','opens_at':'24:00','closes_at':'25:00'}")
                        .get("opens")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_day_ends_at_24_and_a_night_goes_over_it() {
        var day = schedule("{'byday':'SA','opens_at':'20:00','closes_at':'24:00'}");
        assertThat(Json.text(day, "closes")).isEqualTo("00:00");
        assertThat(findings.times(Found.MIDNIGHT)).isEqualTo(1);
        assertThat(Json.text(schedule("{'byday':'SA','opens_at':'21:00','closes_at':'02:00'}"), "closes"))
                .isEqualTo("02:00");
    }

    @Test
    void a_time_with_a_zone_is_the_clock_on_the_wall() {
        var row = schedule("{'byday':'mo, we','opens_at':'09:00Z','closes_at':'17:00:00+01:00'}");
        assertThat(Json.text(row, "opens") + Json.text(row, "closes")).isEqualTo("09:0017:00");
        assertThat(row.get("weekdays").toString()).isEqualTo("[1,3]");
        assertThat(findings.times(Found.ZONE)).isEqualTo(1);
    }

    @Test
    void what_recurs_otherwise_is_kept_and_said_in_words() {
        var row = schedule("{'freq':'WEEKLY','interval':2,'byday':'TU','opens_at':'10:00','closes_at':'12:00'}");
        assertThat(row.get("weekdays").isEmpty()).isTrue();
        assertThat(Json.text(row, "description")).isEqualTo("Every 2 weeks, Tuesday, 10:00 to 12:00");
        assertThat(Json.text(schedule("{'freq':'MONTHLY','byday':'1MO,3MO'}"), "description"))
                .isEqualTo("Every month, first Monday, third Monday");
        assertThat(Json.text(schedule("{'freq':'MONTHLY','bymonthday':'2,15'}"), "description"))
                .isEqualTo("Every month, on days 2,15 of the month");
        assertThat(Json.text(schedule("{'freq':'WEEKLY','byday':'Tuesdays'}"), "description"))
                .isEqualTo("Every week, Tuesdays");
        assertThat(findings.times(Found.RECURRENCE)).isEqualTo(4);
    }

    @Test
    void the_last_friday_of_a_month_and_the_weekday_of_the_first_time_are_known() {
        var last = schedule("{'freq':'MONTHLY','byday':'-1FR','opens_at':'10:00','closes_at':'12:00'}");
        assertThat(last.get("nth").intValue()).isEqualTo(-1);
        assertThat(last.get("weekdays").toString()).isEqualTo("[5]");
        var first = schedule("{'freq':'WEEKLY','dtstart':'2026-11-22'}");
        assertThat(first.get("weekdays").toString()).isEqualTo("[7]");
    }

    @Test
    void days_that_are_none_or_the_wrong_way_round_are_left_out() {
        var row = schedule("{'byday':'MO','valid_from':'2026-02-30','valid_to':'soon'}");
        assertThat(row.get("from_on").isNull()).isTrue();
        assertThat(findings.times(Found.NOT_A_DAY)).isEqualTo(2);
        assertThat(schedule("{'byday':'MO','valid_from':'2026-05-02','valid_to':'2026-05-01'}")
                        .get("until_on")
                        .isNull())
                .isTrue();
        assertThat(findings.times(Found.CONTRADICTS)).isEqualTo(1);
    }

    @Test
    void a_place_off_the_globe_has_no_place_on_the_map() {
        var row = location("{'name':'Hall','latitude':91,'longitude':-4.25}");
        assertThat(row.get("latitude").isNull() && row.get("longitude").isNull())
                .isTrue();
        assertThat(findings.times(Found.OUT_OF_RANGE)).isEqualTo(1);
        assertThat(location("{'latitude':'55.86','longitude':'-4.25'}")
                        .get("latitude")
                        .decimalValue())
                .isEqualByComparingTo("55.86");
        assertThat(location("{'latitude':{'x':1},'longitude':true}")
                        .get("latitude")
                        .isNull())
                .isTrue();
        assertThat(findings.times(Found.WRONG_TYPE)).isEqualTo(2);
    }

    @Test
    void the_address_of_the_place_is_ours_and_the_others_are_kept() {
        var given = json("""
                {'name':'Hall','addresses':[{'id':'p','address_type':'postal','address_1':'PO Box 1','city':'Glasgow'},
                 {'id':'q','address_type':'physical','address_1':'Unit 3','address_2':'12 Kelpie Street','city':'Glasgow','postal_code':'g4 0xx','region':'West'}]}""");
        var row = location(given);
        assertThat(Json.text(row, "street")).isEqualTo("Unit 3, 12 Kelpie Street");
        assertThat(Json.text(row, "postcode")).isEqualTo("G4 0XX");
        var out = HsdsLocation.write(row, false);
        assertThat(out.get("addresses").get(0).toString()).contains("PO Box 1");
        assertThat(Json.text(out.get("addresses").get(1), "address_2")).isEqualTo("12 Kelpie Street");
        assertThat(Json.text(out.get("addresses").get(1), "region")).isEqualTo("West");
    }

    @Test
    void markup_stays_as_it_is_written_and_is_pointed_out() {
        var row = service("{'name':'A','status':'active','description':'<p>For under <18 &amp; <b>you</b></p>'}");
        assertThat(Json.text(row, "description")).isEqualTo("<p>For under <18 &amp; <b>you</b></p>");
        assertThat(findings.times(Found.MARKUP)).isEqualTo(1);
    }

    @Test
    void an_unknown_status_pauses_and_a_known_one_keeps_its_word() {
        assertThat(Json.text(service("{'name':'A','status':'open-ish'}"), "status"))
                .isEqualTo("PAUSED");
        assertThat(Json.text(service("{'name':'A'}"), "status")).isEqualTo("ACTIVE");
        assertThat(findings.all()).extracting(Finding::kind).containsExactly(Found.NO_STATUS, Found.UNKNOWN_STATUS);
        var inactive = service("{'name':'A','status':'inactive'}").put("changed_at", "2026-11-22T12:00:00Z");
        assertThat(Json.text(HsdsListing.write(inactive, false), "status")).isEqualTo("inactive");
        assertThat(Json.text(HsdsListing.write(inactive.put("status", "ACTIVE"), false), "status"))
                .isEqualTo("active");
    }

    @Test
    void numbers_addresses_and_lists_of_the_wrong_kind_are_left_out() {
        var row = service("""
                {'name':42,'status':'active','url':'javascript:alert(1)','email':'nobody','minimum_age':'sixteen',
                 'maximum_age':400,'languages':'Polish','schedules':[7],'cost_options':[{'amount':0}]}""");
        assertThat(Json.text(row, "name")).isEqualTo("42");
        assertThat(Json.text(row, "website") + Json.text(row, "email")).isEmpty();
        assertThat(row.get("least_age").isNull() && row.get("most_age").isNull())
                .isTrue();
        assertThat(row.get("free").booleanValue()).isTrue();
        assertThat(findings.all())
                .extracting(Finding::kind)
                .contains(
                        Found.READ_AS_TEXT,
                        Found.NOT_A_WEB_ADDRESS,
                        Found.NOT_AN_EMAIL,
                        Found.WRONG_TYPE,
                        Found.OUT_OF_RANGE);
        assertThat(Json.text(service("{'name':'A','status':'active','url':'larkfield.invalid/help'}"), "website"))
                .isEqualTo("https://larkfield.invalid/help");
    }

    @Test
    void ages_the_wrong_way_round_and_a_check_in_the_future_are_left_out() {
        var row =
                service("{'name':'A','status':'active','minimum_age':60,'maximum_age':18,'assured_date':'2031-01-01'}");
        assertThat(row.get("least_age").isNull()).isTrue();
        assertThat(row.has("confirmed_at")).isFalse();
        assertThat(findings.times(Found.CONTRADICTS) + findings.times(Found.OUT_OF_RANGE))
                .isEqualTo(2);
        assertThat(Json.text(service("{'name':'A','status':'active','assured_date':'2026-07-01'}"), "confirmed_at"))
                .isEqualTo("2026-06-30T23:00:00Z");
    }

    @Test
    void how_referrals_reach_a_service_is_never_taken_from_anybody_elses_file() {
        var file = "{'name':'A','status':'active','pop':{'route':'MAIL','referral_email':'me@elsewhere.invalid'}}";
        assertThat(service(file).has("route")).isFalse();
        assertThat(findings.times(Found.NOT_OURS)).isEqualTo(1);
        var ours = HsdsListing.read(told(file), new Way(new Identity(""), true, NOW), SERVICE, ours(file));
        assertThat(Json.text(ours, "referral_email")).isEqualTo("me@elsewhere.invalid");
        var edited = file.replace("'referral_email':'me@elsewhere.invalid'", "'capacity':'FULL','webhook':7");
        assertThat(Json.text(
                        HsdsListing.read(told(edited), new Way(new Identity(""), true, NOW), SERVICE, ours(edited)),
                        "route"))
                .isEqualTo("SELF");
    }

    @Test
    void an_organisation_that_is_its_own_parent_or_its_grandchilds_child_is_found() {
        var ids = new UUID[] {id(1), id(2), id(3), id(4), id(5)};
        assertThat(Cycles.within(
                        Map.of(ids[0], ids[0], ids[1], ids[2], ids[2], ids[3], ids[3], ids[1], ids[4], ids[1])))
                .containsExactlyInAnyOrder(ids[0], ids[1], ids[2], ids[3]);
        assertThat(Cycles.within(Map.of(ids[0], ids[1], ids[1], ids[2]))).isEmpty();
    }

    @Test
    void the_same_id_of_the_same_source_is_the_same_record_and_a_uuid_is_itself() {
        var one = new Identity("Larkfield");
        assertThat(one.of("service", "17")).isEqualTo(one.of("service", "17")).isNotEqualTo(one.of("location", "17"));
        assertThat(new Identity("Tannery").of("service", "17")).isNotEqualTo(one.of("service", "17"));
        assertThat(one.of("service", SERVICE.toString().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(SERVICE);
        assertThat(one.of("service", "17").version()).isEqualTo(5);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private ObjectNode schedule(String record) {
        return HsdsSchedule.read(told(record), way, SERVICE, null);
    }

    private ObjectNode location(String record) {
        return HsdsLocation.read(told(record), way, SERVICE, null, Json.object());
    }

    private ObjectNode service(String record) {
        var told = told(record);
        var ours = way.ours(told);
        var row = HsdsListing.read(told, way, SERVICE, ours);
        told.each("schedules");
        HsdsListing.rest(told, row, SERVICE, Json.array());
        return row;
    }

    private ObjectNode ours(String record) {
        return (ObjectNode) Json.read(json(record)).path("pop");
    }

    private Told told(String record) {
        return Told.record((ObjectNode) Json.read(json(record)), "/contents/0", findings);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
