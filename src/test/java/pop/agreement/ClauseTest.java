package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.agency.Agencies;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.sharing.Category;
import pop.sharing.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class ClauseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AgencyId HSCP = new AgencyId(new UUID(0, 1));
    private static final AgencyId POLICE = new AgencyId(new UUID(0, 2));

    @Test
    void a_clause_reads_as_a_sentence() {
        assertThat(clause(Effect.SHARE, List.of(Category.IDENTITY, Category.CONTACT, Category.HOUSING), null)
                        .sentence())
                .isEqualTo(
                        "Glasgow City HSCP lets police officers of Police Scotland see identity, contact and address and"
                                + " housing of people they support, only while support is open, unless the person objects.");
        assertThat(clause(Effect.WITHHOLD, List.of(Category.MENTAL_HEALTH), null)
                        .sentence())
                .isEqualTo(
                        "Glasgow City HSCP does not let police officers of Police Scotland see mental health of people"
                                + " they support, whatever another agreement says.");
        assertThat(clause(Effect.SHARE, List.of(Category.OVERDOSE), MessageKind.OVERDOSE)
                        .sentence())
                .isEqualTo("Glasgow City HSCP tells police officers of Police Scotland overdose, only in overdose"
                        + " notifications, only while support is open, unless the person objects.");
    }

    @Test
    void health_to_police_is_delicate_and_keeping_it_back_is_not() {
        assertThat(clause(Effect.SHARE, List.of(Category.MENTAL_HEALTH), null).isDelicate())
                .isTrue();
        assertThat(clause(Effect.WITHHOLD, List.of(Category.MENTAL_HEALTH), null)
                        .isDelicate())
                .isFalse();
        assertThat(clause(Effect.SHARE, List.of(Category.OFFENDING), null).isDelicate())
                .isFalse();
    }

    @Test
    void a_draft_says_everything_that_it_lacks() {
        var empty = AgreementStatusTest.agreement(AgreementStatus.DRAFT, Dates.none());
        var lacks = Readiness.of(empty, List.of(party(HSCP, null)), List.of(), false, TODAY);

        assertThat(lacks.missing())
                .containsExactly(
                        "at least two parties",
                        "the signature of Glasgow City HSCP",
                        "at least one clause",
                        "legal basis and constraints",
                        "privacy information",
                        "retention and secure disposal",
                        "a start date",
                        "a review date");
    }

    @Test
    void a_draft_that_is_ready_still_asks_about_delicate_clauses() {
        var dates = new Dates(TODAY, TODAY.plusDays(1), null, 0);
        var said = Map.of(Heading.LEGAL_BASIS, "law", Heading.PRIVACY, "notice", Heading.RETENTION, "six years");
        var empty = AgreementStatusTest.agreement(AgreementStatus.DRAFT, dates);
        var draft = new Agreement(empty.id(), empty.series(), 1, empty.title(), dates, AgreementStatus.DRAFT, 1, said);
        var clause = clause(Effect.SHARE, List.of(Category.PHYSICAL_HEALTH), null);
        var parties = List.of(party(HSCP, TODAY), party(POLICE, TODAY));

        var ready = Readiness.of(draft, parties, List.of(clause), true, TODAY);
        assertThat(ready.missing()).isEmpty();
        assertThat(ready.unmeant(List.of())).containsExactly(clause);
        assertThat(ready.unmeant(List.of(1))).isEmpty();
        assertThat(Readiness.of(draft, parties, List.of(clause), true, TODAY.minusDays(1))
                        .missing())
                .as("a next version does not leave a gap before it begins")
                .hasSize(1);
    }

    private static Party party(AgencyId agency, @Nullable LocalDate signed) {
        var name = agency.equals(HSCP) ? "Glasgow City HSCP" : "Police Scotland";
        return new Party(agency, name, Agencies.Kind.OTHER, signed == null ? "" : "Jean", "", signed, null);
    }

    private static Clause clause(Effect effect, List<Category> categories, @Nullable MessageKind about) {
        return new Clause(
                new UUID(0, 9),
                1,
                effect,
                HSCP,
                "Glasgow City HSCP",
                POLICE,
                "Police Scotland",
                Agencies.Kind.POLICE,
                List.of(Role.POLICE_OFFICER),
                List.of(Scope.SUPPORT),
                categories,
                about,
                true,
                Condition.UNLESS);
    }
}
