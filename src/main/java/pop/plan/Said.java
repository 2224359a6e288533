package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.Times;
import pop.rule.Refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What somebody said of what matters, what is strong and what is hard. Said anew, it replaces what was said before,
/// which stays.
@Component
class Said {

    private final JdbcClient sql;

    Said(JdbcClient sql) {
        this.sql = sql;
    }

    enum Kind {
        MATTERS,
        STRENGTH,
        NEED
    }

    /// @param area none for the person as a whole
    record Words(UUID id, @Nullable Area area, Kind kind, String text) {}

    /// What stands now.
    List<Words> of(PlannedSpells.Spell spell) {
        return sql.sql("""
                        select s.id, s.area, s.kind, s.text
                          from plan.said s
                         where s.engagement_id = :engagement
                           and s.replaced_at is null
                         order by s.said_at, s.id
                        """)
                .param("engagement", spell.id().value())
                .query(Words.class)
                .list();
    }

    /// Replaces what the page showed.
    ///
    /// @throws Refused when something else stands by now
    void replace(List<UUID> shown, Instant at) {
        int rows = sql.sql("""
                        update plan.said
                           set replaced_at = :at
                         where id = any (:shown)
                           and replaced_at is null
                        """)
                .param("at", Times.utc(at))
                .param("shown", shown.toArray(UUID[]::new))
                .update();
        if (rows != shown.size()) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    /// The same id again changes nothing.
    ///
    /// @return whether it is new
    boolean add(PlannedSpells.Spell spell, Words words, Post me, Instant at) {
        return sql.sql("""
                        insert into plan.said (id, person_id, engagement_id, holder_agency_id, category, area, kind, text, said_at, said_to)
                        values (:id, :person, :engagement, :holder, :category, :area::text, :kind, :text, :at, :by)
                        on conflict (id) do nothing
                        """)
                        .param("id", words.id())
                        .param("person", spell.person().value())
                        .param("engagement", spell.id().value())
                        .param("holder", me.agency().value())
                        .param(
                                "category",
                                words.area() == null
                                        ? "PLAN"
                                        : words.area().category().name())
                        .param(
                                "area",
                                words.area() == null ? null : words.area().name())
                        .param("kind", words.kind().name())
                        .param("text", words.text())
                        .param("at", Times.utc(at))
                        .param("by", me.worker().value())
                        .update()
                == 1;
    }
}
