package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.sharing.Category;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What people need, as far as the viewer may see it.
@Component
class Needs {

    private final JdbcClient sql;
    private final Clock clock;

    Needs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param code in the directory
    record Need(
            UUID id,
            PersonId person,
            String code,
            String name,
            Category category,
            String note,
            NeedStatus status,
            Instant wantedAt,
            @Nullable Instant settledAt,
            @Nullable String byName,
            int version) {

        boolean isOpen() {
            return status == NeedStatus.OPEN;
        }
    }

    private static final String SELECT = """
            select n.id, n.person_id as person, n.need as code, d.name, n.category, n.note, n.status, n.wanted_at, n.settled_at, w.name as by_name,
                   n.version
              from onward.need n
              join directory.need d on d.code = n.need
              left join agency.worker w on w.id = n.recorded_by
            """;

    Optional<Need> find(UUID id) {
        return sql.sql(SELECT + " where n.id = :id")
                .param("id", id)
                .query(Need.class)
                .optional();
    }

    /// The open ones first.
    List<Need> of(List<PersonId> people) {
        return sql.sql(SELECT + """
                         where n.person_id = any (:people)
                         order by n.status <> 'OPEN', n.wanted_at desc, n.id
                         limit 100
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Need.class)
                .list();
    }

    /// The open need of this kind; the same again makes no second one.
    ///
    /// @throws Refused when its category is not open to the viewer
    Need want(PersonId person, String code, String note, Post by) {
        var category = NeedCategory.of(code);
        if (!mayAdd(person).contains(category)) {
            throw new Refused("onward.category-closed", category);
        }
        sql.sql("""
                        insert into onward.need (id, person_id, engagement_id, holder_agency_id, category, need, note, wanted_at, status, recorded_at,
                               recorded_by)
                        select :id, :person, (select e.id from engagement.engagement e where e.person_id = :person and e.status <> 'CLOSED'), :holder,
                               :category, :need, :note, :now, 'OPEN', :now, :by
                         where not exists (select from onward.need n where n.person_id = :person and n.need = :need and n.status = 'OPEN')
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("holder", by.agency().value())
                .param("category", category.name())
                .param("need", code)
                .param("note", note)
                .param("now", Times.utc(clock.instant()))
                .param("by", by.worker().value())
                .update();
        return of(List.of(person)).stream()
                .filter(need -> need.code().equals(code) && need.isOpen())
                .findFirst()
                .orElseThrow();
    }

    /// @throws Refused when somebody else was quicker
    void settle(Need need, NeedStatus status, int version) {
        int rows = sql.sql("""
                        update onward.need
                           set status = :status, settled_at = :at::timestamptz, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("status", status.name())
                .param("at", status == NeedStatus.OPEN ? null : Times.utc(clock.instant()))
                .param("id", need.id())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    /// In which categories the viewer may write down something about the person.
    List<Category> mayAdd(PersonId person) {
        return sql.sql("select may_add from onward.may_add(:person) order by 1")
                .param("person", person.value())
                .query(Category.class)
                .list();
    }

    boolean exists(String code) {
        return sql.sql("select exists (select from directory.need n where n.code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
