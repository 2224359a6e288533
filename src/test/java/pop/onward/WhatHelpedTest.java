package pop.onward;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.World;
import pop.database.AsSystem;
import pop.directory.ServiceId;
import pop.person.PersonId;

import java.time.Clock;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@PopTest
class WhatHelpedTest {

    private static final ServiceId HOSTEL = ServiceId.of("5e000000-0000-7000-8000-000000000001");
    private static final ServiceId NOBODY_WENT_TO = ServiceId.of("5e000000-0000-7000-8000-00000000ffff");
    private static final int PEOPLE = 5;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private WhatHelped helped;

    @Autowired
    private AsSystem house;

    @Autowired
    private Clock clock;

    @Test
    void people_who_were_helped_are_counted_by_need_and_never_a_few() {
        for (int person = 0; person < PEOPLE; person++) {
            World.with(application, "Went There", clock.instant());
        }
        var services = List.of(HOSTEL, NOBODY_WENT_TO);
        var found = house.call("a test", () -> helped.of(services, List.of("ACCOMMODATION")));
        assertThat(found).containsOnlyKeys(HOSTEL);
        assertThat(found.get(HOSTEL)).satisfies(tried -> {
            assertThat(tried.people()).isGreaterThanOrEqualTo(PEOPLE);
            assertThat(tried.helped()).isGreaterThanOrEqualTo(PEOPLE).isLessThanOrEqualTo(tried.people());
        });
        assertThat(house.call("a test", () -> helped.of(services, List.of("GAMBLING"))))
                .isEmpty();
        assertThat(house.call("a test", () -> helped.of(services, List.of()))).containsKey(HOSTEL);
    }

    @Test
    void where_somebody_was_sent_before_is_told_for_them_only() {
        var one = World.with(application, "Went There", clock.instant());
        var other = World.with(application, "Went Nowhere", clock.instant());
        other.run("update onward.onward set status = 'ENTERED_IN_ERROR' where person_id = :person", 1);
        var services = List.of(HOSTEL, NOBODY_WENT_TO);
        assertThat(house.call("a test", () -> helped.triedBy(new PersonId(one.person), services)))
                .containsExactly(HOSTEL);
        assertThat(house.call("a test", () -> helped.triedBy(new PersonId(other.person), services)))
                .isEmpty();
    }
}
