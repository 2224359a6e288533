package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.database.Times;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What may be told, and to whom: nothing but what a live agreement says (facts 12.1).
@Component
class Agreement {

    private static final String THE_FACT_ITSELF = "OVERDOSE";

    private final JdbcClient sql;

    Agreement(JdbcClient sql) {
        this.sql = sql;
    }

    private record Line(
            String category,
            @Nullable UUID clauseId,
            @Nullable String whyNot) {}

    /// @param categories what may be told
    /// @param clause under which; null when nothing may
    /// @param whyNot why nothing may, as a code
    record Coverage(
            TeamId team, Set<String> categories, @Nullable UUID clause, String whyNot) {

        boolean allows() {
            return clause != null;
        }

        /// It would cover it, had they not objected, or had they been asked.
        boolean isAgainstTheirWish() {
            return !allows() && (whyNot.equals("objected") || whyNot.equals("not-agreed"));
        }

        boolean covers(Item item) {
            return categories.contains(item.category());
        }
    }

    /// How an agreement stands that was made for this.
    record Standing(String title, @Nullable LocalDate endsOn, String status) {}

    /// The crisis outreach team that is told: the first there is.
    Optional<TeamId> team(LocalDate today) {
        return sql.sql("""
                        select t.id
                          from agency.team t
                         where t.kind = 'CRISIS_OUTREACH'
                           and t.since <= :today
                           and (t.until is null or t.until > :today)
                         order by t.since, t.id
                         limit 1
                        """)
                .param("today", today)
                .query((row, _) -> new TeamId(row.getObject("id", UUID.class)))
                .optional();
    }

    Coverage coverage(AgencyId giver, TeamId team, Wish wish, Instant now) {
        var lines = sql.sql(
                        "select c.category, c.clause_id, c.why_not from overdose.covered(:giver, :team, :wish, :now) c")
                .param("giver", giver.value())
                .param("team", team.value())
                .param("wish", wish.name())
                .param("now", Times.utc(now))
                .query(Line.class)
                .list();
        var covered = lines.stream()
                .filter(it -> it.whyNot() == null)
                .map(Line::category)
                .collect(Collectors.toUnmodifiableSet());
        var itself = lines.stream()
                .filter(it -> it.category().equals(THE_FACT_ITSELF))
                .findFirst();
        return new Coverage(
                team,
                covered,
                itself.filter(it -> it.whyNot() == null).map(Line::clauseId).orElse(null),
                itself.map(Line::whyNot).orElse("no-agreement"));
    }

    /// What the agreement covered under which it was sent.
    Set<String> sentUnder(NotificationId id) {
        return sql.sql("select c.category from overdose.sent_under(:id) c")
                .param("id", id.value())
                .query(String.class)
                .set();
    }

    List<Standing> standing(AgencyId giver, TeamId team) {
        return sql.sql("select a.title, a.ends_on, a.status from overdose.agreement(:giver, :team) a")
                .param("giver", giver.value())
                .param("team", team.value())
                .query(Standing.class)
                .list();
    }
}
