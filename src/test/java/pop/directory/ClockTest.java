package pop.directory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.database.Ids;
import pop.database.Owner;
import pop.database.Times;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// What the clock alone tells of a listing: how fresh it is, and whether the service is open.
@PopTest
class ClockTest {

    private static final ZoneId GLASGOW = ZoneId.of("Europe/London");
    private static final int DAYS = 330;

    @Autowired
    private ApplicationContext application;

    private final UUID organisation = Ids.next();
    private JdbcClient owner;

    @BeforeEach
    void an_organisation() {
        owner = Owner.of(application);
        owner.sql("insert into directory.organisation (id, name, changed_at) values (:id, :name, now())")
                .param("id", organisation)
                .param("name", "Clocks " + organisation)
                .update();
    }

    private record Stands(Instant since, Instant moment, Freshness status, boolean confirmed) {}

    @Test
    void a_listing_only_ever_grows_staler_and_at_the_promised_months() {
        owner.sql("""
                        insert into directory.service (id, organisation_id, name, confirmed_at, listed_at, changed_at)
                        select uuidv7(), :organisation, 'Service ' || d, case when d % 2 = 0 then now() - d * interval '1 day' end,
                               now() - case when d % 2 = 0 then 400 else d end * interval '1 day', now()
                          from generate_series(0, :days) d
                        """).param("organisation", organisation).param("days", DAYS).update();
        var all = owner.sql("""
                        select l.since, sharing.moment() as moment, l.status, l.confirmed
                          from directory.listing l
                          join directory.service s on s.id = l.service_id
                         where s.organisation_id = :organisation
                         order by l.since desc
                        """)
                .param("organisation", organisation)
                .query(Stands.class)
                .list();

        assertThat(all)
                .hasSize(DAYS + 1)
                .isSortedAccordingTo((a, b) -> a.status().compareTo(b.status()));
        assertThat(all).allSatisfy(it -> assertThat(it.status()).isEqualTo(expected(it)));
        assertThat(all).extracting(Stands::status).contains(Freshness.values());
        assertThat(all.getFirst().confirmed()).isTrue();
        assertThat(all.get(1).confirmed()).as("only listed, never confirmed").isFalse();
    }

    private static Freshness expected(Stands it) {
        var status = Freshness.VERIFIED;
        var months = List.of(3, 5, 6, 9);
        var here = it.moment().atZone(GLASGOW).toLocalDateTime();
        for (int at = 0; at < months.size(); at++) {
            var limit =
                    here.minus(Period.ofMonths(months.get(at))).atZone(GLASGOW).toInstant();
            if (!it.since().isAfter(limit)) {
                status = Freshness.values()[at + 1];
            }
        }
        return status;
    }

    @Test
    void a_night_is_open_as_the_clock_on_the_wall_says_also_when_it_is_changed() {
        var night = service("22:00", "02:00", "{1,2,3,4,5,6,7}");
        for (var begin : List.of("2026-03-27T00:00:00Z", "2026-10-23T00:00:00Z", "2026-12-30T00:00:00Z")) {
            for (var at = Instant.parse(begin);
                    at.isBefore(Instant.parse(begin).plus(Duration.ofDays(5)));
                    at = at.plus(Duration.ofMinutes(30))) {
                var wall = at.atZone(GLASGOW).toLocalTime();
                var open = !wall.isBefore(LocalTime.of(22, 0)) || wall.isBefore(LocalTime.of(2, 0));
                assertThat(closes(night, at).isEmpty()).as("closed at %s", at).isEqualTo(!open);
            }
        }
    }

    @Test
    void the_night_of_the_change_lasts_an_hour_more_or_less() {
        var saturdays = service("22:00", "02:00", "{6}");

        assertThat(closes(saturdays, Instant.parse("2026-10-24T21:00:00Z")))
                .containsExactly(Instant.parse("2026-10-25T02:00:00Z"));
        assertThat(closes(saturdays, Instant.parse("2026-03-28T23:00:00Z")))
                .containsExactly(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(closes(saturdays, Instant.parse("2026-10-24T20:59:59Z"))).isEmpty();
        assertThat(closes(saturdays, Instant.parse("2026-10-25T02:00:00Z"))).isEmpty();
    }

    @Test
    void day_and_night_is_never_closed_and_once_a_month_is_once() {
        var always = service("00:00", "00:00", "{1,2,3,4,5,6,7}");
        var last = service("10:00", "12:00", "{2}");
        owner.sql("update directory.schedule set nth = -1 where service_id = :id")
                .param("id", last)
                .update();

        for (var at = Instant.parse("2026-10-24T00:00:00Z");
                at.isBefore(Instant.parse("2026-10-26T00:00:00Z"));
                at = at.plus(Duration.ofMinutes(20))) {
            assertThat(closes(always, at)).as("at %s", at).isNotEmpty();
        }
        assertThat(closes(last, Instant.parse("2026-11-17T11:00:00Z"))).isEmpty();
        assertThat(closes(last, Instant.parse("2026-11-24T11:00:00Z")))
                .containsExactly(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void hours_end_with_their_last_day() {
        var summer = service("10:00", "12:00", "{1,2,3,4,5,6,7}");
        owner.sql(
                        "update directory.schedule set from_on = '2026-06-01', until_on = '2026-08-31' where service_id = :id")
                .param("id", summer)
                .update();

        assertThat(closes(summer, Instant.parse("2026-05-31T10:00:00Z"))).isEmpty();
        assertThat(closes(summer, Instant.parse("2026-06-01T10:00:00Z"))).isNotEmpty();
        assertThat(closes(summer, Instant.parse("2026-08-31T10:00:00Z"))).isNotEmpty();
        assertThat(closes(summer, Instant.parse("2026-09-01T10:00:00Z"))).isEmpty();
    }

    private UUID service(String opens, String closes, String weekdays) {
        var id = Ids.next();
        owner.sql("""
                        insert into directory.service (id, organisation_id, name, listed_at, changed_at)
                        values (:id, :organisation, 'Hours', now(), now())
                        """).param("id", id).param("organisation", organisation).update();
        owner.sql("""
                        insert into directory.schedule (id, service_id, weekdays, opens, closes)
                        values (uuidv7(), :id, :days::int[], :opens::time, :closes::time)
                        """)
                .param("id", id)
                .param("days", weekdays)
                .param("opens", opens)
                .param("closes", closes)
                .update();
        return id;
    }

    private List<Instant> closes(UUID service, Instant at) {
        return owner.sql("select o.closes_at from directory.open_at(:at) o where o.service_id = :id")
                .param("at", Times.utc(at))
                .param("id", service)
                .query((row, _) -> Times.instant(row, "closes_at"))
                .list();
    }
}
