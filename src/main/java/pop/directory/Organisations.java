package pop.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.rule.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The organisations of the directory.
@Component
class Organisations {

    static final int A_PAGE = 50;

    private static final String SELECT = """
            select o.id, o.name, o.also_called, o.description, o.email, o.website, o.agency_id, g.name as agency_name, o.became_id,
                   b.name as became_name, o.closed_on, o.version
              from directory.organisation o
              left join agency.agency g on g.id = o.agency_id
              left join directory.organisation b on b.id = o.became_id
            """;

    private final JdbcClient sql;

    Organisations(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param services that are not closed
    record Line(
            OrganisationId id,
            String name,
            String alsoCalled,
            @Nullable LocalDate closedOn,
            int services) {}

    /// By name; one more than a page, so that it is known whether there are more.
    List<Line> list(@Nullable String words, boolean closed, long offset) {
        return sql.sql("""
                        select o.id, o.name, o.also_called, o.closed_on,
                               (select count(*) from directory.service s where s.organisation_id = o.id and s.status <> 'CLOSED') as services
                          from directory.organisation o
                         where (o.closed_on is not null) = :closed
                           and (:words::text is null
                                or position(lower(:words) in lower(o.name || ' ' || o.also_called)) > 0)
                         order by lower(o.name), o.id
                         limit :limit offset :offset
                        """)
                .param("closed", closed)
                .param("words", words)
                .param("limit", A_PAGE + 1)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    Optional<Organisation> find(OrganisationId id) {
        return sql.sql(SELECT + " where o.id = :id")
                .param("id", id.value())
                .query(Organisation.class)
                .optional();
    }

    record Run(ServiceId id, ServiceStatus status) {}

    /// All its services, however many.
    List<Run> runs(OrganisationId id) {
        return sql.sql("select s.id, s.status from directory.service s where s.organisation_id = :id order by s.id")
                .param("id", id.value())
                .query(Run.class)
                .list();
    }

    /// The same id again changes nothing.
    void add(OrganisationId id, OrganisationForm.Typed it, Instant now) {
        sql.sql("""
                        insert into directory.organisation (id, name, also_called, description, email, website, agency_id, changed_at)
                        values (:id, :name, :called, :description, :email, :website, :agency::uuid, :now)
                            on conflict (id) do nothing
                        """)
                .param("id", id.value())
                .param("name", it.name())
                .param("called", it.alsoCalled())
                .param("description", it.description())
                .param("email", it.email())
                .param("website", it.website())
                .param("agency", it.agency())
                .param("now", Times.utc(now))
                .update();
    }

    /// @param agency who it is here; left as it is unless the viewer keeps the directory
    /// @throws Refused when somebody else was quicker
    void change(Organisation before, OrganisationForm.Typed it, Instant now) {
        changed(sql.sql("""
                        update directory.organisation o
                           set name = :name, also_called = :called, description = :description, email = :email, website = :website,
                               agency_id = :agency::uuid, changed_at = :now, version = version + 1,
                               overridden = case when o.source is null then o.overridden else array(
                                   select unnest(o.overridden)
                                    union
                                   select c.name
                                     from (values ('name', o.name <> :name), ('also_called', o.also_called <> :called),
                                                  ('description', o.description <> :description), ('email', o.email <> :email),
                                                  ('website', o.website <> :website)) c (name, differs)
                                    where c.differs) end
                         where id = :id
                           and version = :version
                        """)
                .param("id", before.id().value())
                .param("version", before.version())
                .param("name", it.name())
                .param("called", it.alsoCalled())
                .param("description", it.description())
                .param("email", it.email())
                .param("website", it.website())
                .param("agency", it.agency())
                .param("now", Times.utc(now))
                .update());
    }

    /// Takes over the other's places and contacts, its name as one it is also called by, and its agency if it has none
    /// itself.
    void takeOver(Organisation other, OrganisationId into, Instant now) {
        sql.sql("update directory.location set organisation_id = :into, changed_at = :now where organisation_id = :id")
                .param("into", into.value())
                .param("id", other.id().value())
                .param("now", Times.utc(now))
                .update();
        sql.sql("update directory.contact set organisation_id = :into where organisation_id = :id")
                .param("into", into.value())
                .param("id", other.id().value())
                .update();
        changed(sql.sql("""
                        update directory.organisation
                           set also_called = concat_ws(', ', nullif(also_called, ''), :name::text, nullif(:called::text, '')),
                               agency_id = coalesce(agency_id, :agency::uuid), changed_at = :now, version = version + 1
                         where id = :into
                           and closed_on is null
                        """)
                .param("into", into.value())
                .param("name", other.name())
                .param("called", other.alsoCalled())
                .param("agency", other.agencyId())
                .param("now", Times.utc(now))
                .update());
    }

    /// @param into what it became; null if it is closed for good
    void close(Organisation it, @Nullable OrganisationId into, LocalDate today, Instant now) {
        changed(sql.sql("""
                        update directory.organisation
                           set closed_on = :today, became_id = :into::uuid, changed_at = :now, version = version + 1
                         where id = :id
                           and version = :version
                           and closed_on is null
                        """)
                .param("id", it.id().value())
                .param("version", it.version())
                .param("into", into == null ? null : into.value())
                .param("today", today)
                .param("now", Times.utc(now))
                .update());
    }

    /// The service is another organisation's from now on.
    void move(ServiceId service, OrganisationId into, Instant now) {
        changed(sql.sql("""
                        update directory.service
                           set organisation_id = :into, changed_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("id", service.value())
                .param("into", into.value())
                .param("now", Times.utc(now))
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
