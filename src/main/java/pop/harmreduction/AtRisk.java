package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.overdose.NaloxoneKit;
import pop.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// People at risk whom we support, as far as the viewer is shown overdoses of theirs, and how it stands with their
/// naloxone.
@Component
class AtRisk {

    private static final String WANTED = """
            from harmreduction.at_risk(:now) r
           where (:team::uuid is null or r.team_id = :team)
             and (:around::uuid is null
                  or r.engagement_id in (select m.engagement_id
                                           from engagement.member m
                                          where m.worker_id = :around
                                            and m.until is null))
            """;

    private final JdbcClient sql;

    AtRisk(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whose: those the worker is around, or those of the team.
    record Whose(@Nullable WorkerId around, @Nullable TeamId team) {

        static Whose mine(WorkerId worker) {
            return new Whose(worker, null);
        }

        static Whose team(TeamId team) {
            return new Whose(null, team);
        }
    }

    /// @param why codes with commas between them
    /// @param family somebody close to them has one that is good
    record Line(
            PersonId person,
            String name,
            @Nullable String lead,
            String why,
            KitState state,
            NaloxoneKit.@Nullable Product product,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate replaceOn,
            boolean family) {

        List<String> risks() {
            return List.of(why.split(",")).stream().map(NaloxonePage::why).toList();
        }
    }

    record Count(KitState state, int people) {}

    List<Count> counts(Whose whose, Instant now) {
        return sql.sql("select r.state, count(*)::int as people " + WANTED + " group by r.state")
                .param("team", whose.team() == null ? null : whose.team().value())
                .param("around", whose.around() == null ? null : whose.around().value())
                .param("now", Times.utc(now))
                .query(Count.class)
                .list();
    }

    /// Those without one first; one more than the size, so that one sees whether there are more.
    List<Line> list(Whose whose, @Nullable KitState state, Instant now, long offset, int size) {
        return sql.sql("""
                        select w.person_id as person, coalesce(nullif(s.name, ''), 'Name not known') as name, s.lead_name as lead,
                               array_to_string(w.why, ',') as why, w.state, w.product, w.expires_on, w.replace_on, w.family
                          from (select r.* {wanted}) w
                          join engagement.spell s on s.id = w.engagement_id
                         where (:state::text is null or w.state = :state)
                         order by array_position(array['NONE', 'EXPIRED', 'REPLACE', 'GOOD'], w.state), w.replace_on, s.name, w.person_id
                         limit :size + 1
                        offset :offset
                        """.replace("{wanted}", WANTED))
                .param("team", whose.team() == null ? null : whose.team().value())
                .param("around", whose.around() == null ? null : whose.around().value())
                .param("state", state == null ? null : state.name())
                .param("now", Times.utc(now))
                .param("size", size)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }
}
