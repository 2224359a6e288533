package pop.message;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.delivery.Message.Way;
import pop.message.Reach.Found;
import pop.person.Answer;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// It is better to say nothing than to be read by the wrong eyes.
class ReachTest {

    private static final String NUMBER = "+447700900111";

    @Test
    void nothing_goes_to_a_number_nobody_asked_about() {
        assertThat(way(null, number(Answer.NOT_ASKED, "", false))).isEqualTo(new Found.Shut("not-asked"));
        assertThat(way(null, number(Answer.NO, "", false))).isEqualTo(new Found.Shut("may-not"));
        assertThat(way(null, number(Answer.YES, "", false))).isInstanceOf(Found.Open.class);
        assertThat(way(null)).isEqualTo(new Found.Shut("no-number"));
    }

    @Test
    void nothing_goes_to_a_number_that_two_people_have_whatever_they_said() {
        assertThat(way(null, number(Answer.YES, "", true))).isEqualTo(new Found.Shut("shared"));
        assertThat(way(wish(Way.SMS, NUMBER, null, true), number(Answer.YES, "", true)))
                .isEqualTo(new Found.Shut("shared"));
    }

    @Test
    void somebody_elses_number_needs_a_yes_of_its_own() {
        var sisters = number(Answer.YES, "his sister", false);

        assertThat(way(null, sisters)).isEqualTo(new Found.Shut("somebody-elses"));
        assertThat(way(wish(Way.SMS, NUMBER, null, false), sisters)).isEqualTo(new Found.Shut("somebody-elses"));
        assertThat(way(wish(Way.SMS, NUMBER, null, true), sisters)).isInstanceOf(Found.Open.class);
    }

    @Test
    void what_they_chose_is_the_only_way() {
        var mail = new Line(UUID.randomUUID(), Way.MAIL, "me@mail.invalid", "", Answer.YES, false, null, true);

        assertThat(way(wish(Way.MAIL, "me@mail.invalid", null, false), number(Answer.YES, "", false), mail))
                .isEqualTo(new Found.Open(mail));
        assertThat(way(wish(Way.MAIL, "old@mail.invalid", null, false), number(Answer.YES, "", false), mail))
                .isEqualTo(new Found.Shut("ended"));
    }

    @Test
    void letters_go_to_a_home_a_hostel_or_care_of_somebody() {
        for (var kind : List.of("HOME", "HOSTEL", "CARE_OF")) {
            assertThat(letter(kind, true)).as(kind).isInstanceOf(Found.Open.class);
        }
        for (var kind : List.of("PRISON", "HOSPITAL", "TEMPORARY", "OTHER")) {
            assertThat(letter(kind, true)).as(kind).isEqualTo(new Found.Shut("not-for-letters"));
        }
        assertThat(letter("HOME", false)).isEqualTo(new Found.Shut("address-incomplete"));
    }

    @Test
    void nothing_goes_to_who_died_is_away_or_wants_none() {
        var lines = List.of(number(Answer.YES, "", false));

        assertThat(new Reach(agency(), true, true, true, null, lines).way()).isEqualTo(new Found.Shut("died"));
        assertThat(new Reach(agency(), false, true, false, null, lines).way()).isEqualTo(new Found.Shut("away"));
        assertThat(new Reach(agency(), false, false, true, null, lines).way()).isEqualTo(new Found.Shut("wants-none"));
    }

    @Test
    void what_waits_stays_here_when_its_number_does_not_hold_any_more() {
        var other = new Line(UUID.randomUUID(), Way.SMS, "+447700900112", "", Answer.YES, false, null, true);
        var both = new Reach(agency(), false, false, false, null, List.of(other, number(Answer.YES, "", false)));

        assertThat(both.whyNot(Way.SMS, NUMBER)).isEmpty();
        assertThat(new Reach(agency(), false, false, false, null, List.of(other)).whyNot(Way.SMS, NUMBER))
                .hasValue("ended");
        assertThat(new Reach(agency(), false, false, false, wish(Way.SMS, other.value(), null, false), both.lines())
                        .whyNot(Way.SMS, NUMBER))
                .hasValue("changed");
    }

    private static Found letter(String kind, boolean complete) {
        var place = new Line(UUID.randomUUID(), Way.LETTER, "A\n1 Road\nG1 1AA", "", Answer.YES, false, kind, complete);
        return way(wish(Way.LETTER, null, place.id(), false), place);
    }

    private static Found way(@Nullable Wish wish, Line... lines) {
        return new Reach(agency(), false, false, false, wish, List.of(lines)).way();
    }

    private static Line number(Answer mayText, String whose, boolean shared) {
        return new Line(UUID.randomUUID(), Way.SMS, NUMBER, whose, mayText, shared, null, true);
    }

    private static Wish wish(Way way, @Nullable String value, @Nullable UUID address, boolean anothers) {
        return new Wish(UUID.randomUUID(), way, value, address, anothers, Hours.USUAL, "English", false);
    }

    private static AgencyId agency() {
        return new AgencyId(UUID.randomUUID());
    }
}
