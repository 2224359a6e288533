package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What is told in a service's history of a file that was read: that it was listed, changed, paused.
final class StagedFacts {

    private static final String TELL = """
            with touched as (
                select s.service_id, s.was, s.becomes from pg_temp.standing s
                 union all
                select distinct a.service_id, d.status, d.status
                  from pg_temp.altered a
                  join directory.service d on d.id = a.service_id
                 where not exists (select from pg_temp.standing s where s.service_id = a.service_id)
            ), told as (
                select t.service_id, 1 as place, 'LISTED' as kind, '' as note
                  from touched t
                 where t.was is null
                 union all
                select t.service_id, 2, 'CHANGED', p.parts
                  from touched t
                  join (select a.service_id, string_agg(distinct a.part, ', ' order by a.part) as parts
                          from pg_temp.altered a
                         where a.part not in ('status', 'overridden', 'extra')
                         group by a.service_id) p on p.service_id = t.service_id
                 where t.was is not null
                 union all
                select t.service_id, 3, 'REOPENED', ''
                  from touched t
                 where t.was = 'PAUSED' and t.becomes = 'ACTIVE'
                    or t.was = 'CLOSED' and t.becomes <> 'CLOSED'
                 union all
                select t.service_id, 4, t.becomes, ''
                  from touched t
                 where t.becomes <> 'ACTIVE'
                   and t.becomes <> coalesce(t.was, '')
            )
            insert into directory.fact (id, service_id, number, kind, happened_at, recorded_at, recorded_by, way, note)
            select uuidv7(), t.service_id,
                   coalesce((select max(f.number) from directory.fact f where f.service_id = t.service_id), 0)
                       + row_number() over (partition by t.service_id order by t.place),
                   t.kind, case t.kind when 'LISTED' then d.listed_at else :now end, :now, :by, 'IMPORT', t.note
              from told t
              join directory.service d on d.id = t.service_id
            """;

    /// Only of those that are missing is asked who paused them: there are few, and asking is dear.
    private static final String PAUSE = """
            with missing as materialized (
                select d.id
                  from directory.service d
                 where d.source = :source
                   and d.status = 'ACTIVE'
                   and not 'status' = any (d.overridden)
                   and not exists (select from pg_temp.mentioned m where m.id = d.id)
            ), ours as (
                select m.id
                  from missing m
                 where coalesce((select f.way
                                   from directory.fact f
                                  where f.service_id = m.id
                                    and f.kind in ('PAUSED', 'CLOSED', 'REOPENED')
                                  order by f.number desc
                                  limit 1), 'IMPORT') = 'IMPORT'
            ), gone as (
                update directory.service d
                   set status = 'PAUSED', changed_at = :now, version = d.version + 1
                  from ours o
                 where d.id = o.id
                returning d.id, d.name, coalesce(d.extra ->> 'id', d.id::text) as known
            ), noted as (
                insert into pg_temp.standing (service_id, was, becomes)
                select g.id, 'ACTIVE', 'PAUSED'
                  from gone g
            )
            select g.name || ' · ' || g.known as name
              from gone g
             order by g.name, g.id
            """;

    private final JdbcClient sql;
    private final UUID by;
    private final Instant now;

    record Gone(String name) {}

    StagedFacts(JdbcClient sql, UUID by, Instant now) {
        this.sql = sql;
        this.by = by;
        this.now = now;
    }

    /// Services of this source that its file no longer has. They are not taken away: a file may be short by mistake,
    /// and a person may be on their way there.
    List<Gone> pauseVanished(String source) {
        return sql.sql(PAUSE)
                .param("source", source)
                .param("now", Times.utc(now))
                .query(Gone.class)
                .list();
    }

    /// Listed or changed, and then where it stands if that is another place than before.
    void write() {
        sql.sql(TELL).param("by", by).param("now", Times.utc(now)).update();
    }

    Counted counted() {
        return sql.sql("""
                        select (select count(*) from pg_temp.standing s where s.was is null) as added,
                               (select count(distinct a.service_id)
                                  from pg_temp.altered a
                                 where not exists (select from pg_temp.standing s where s.service_id = a.service_id and s.was is null)) as changed,
                               (select count(*) from pg_temp.staged s where s.kind = 'SERVICE') as services
                        """).query(Counted.class).single();
    }

    /// @param services that were in the file and could be taken
    record Counted(int added, int changed, int services) {}
}
