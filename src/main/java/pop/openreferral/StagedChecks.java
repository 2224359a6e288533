package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.UUID;

/// What can only be said when all of a file has been read: what it refers to and does not have, what is held under
/// another
/// source, and what was changed here.
final class StagedChecks {

    private final JdbcClient sql;
    private final Findings findings;

    private record Hit(String name, String at, String says) {}

    StagedChecks(JdbcClient sql, Findings findings) {
        this.sql = sql;
        this.findings = findings;
    }

    void run(boolean own, Collection<UUID> cyclic) {
        cutCycles(cyclic);
        heldElsewhere();
        keep();
        withoutOrganisation();
        placesOfNobody();
        placesThatAreNot();
        if (own) {
            workersNotHere();
            agenciesNotHere();
            successorsNotHere();
        }
        overridden();
    }

    /// An organisation under itself. What is kept of it would lead whoever follows it round and round.
    private void cutCycles(Collection<UUID> cyclic) {
        found(Found.CYCLE, sql.sql("""
                        update pg_temp.staged s
                           set data = s.data #- '{extra,parent_organization_id}'
                         where s.kind = 'ORGANISATION'
                           and s.id = any (:ids)
                        returning s.name, s.at, 'parent_organization_id' as says
                        """).param("ids", cyclic.toArray(UUID[]::new)));
    }

    private void heldElsewhere() {
        found(Found.HELD_ELSEWHERE, sql.sql("""
                        delete from pg_temp.staged s
                         using (select 'ORGANISATION' as kind, o.id, o.source from directory.organisation o
                                 union all
                                select 'LOCATION', l.id, l.source from directory.location l
                                 union all
                                select 'SERVICE', v.id, v.source from directory.service v) d
                         where d.kind = s.kind
                           and d.id = s.id
                           and d.source is distinct from s.data ->> 'source'
                        returning s.name, s.at, coalesce(d.source, '') as says
                        """));
    }

    /// What somebody changed here, and where it stands if somebody here decided that.
    private void keep() {
        sql.sql("""
                        update pg_temp.staged s
                           set kept = d.kept
                          from (select 'ORGANISATION' as kind, o.id, o.overridden as kept from directory.organisation o
                                 union all
                                select 'LOCATION', l.id, l.overridden from directory.location l
                                 union all
                                select 'SERVICE', v.id, v.overridden || case when (
                                           select f.way <> 'IMPORT'
                                             from directory.fact f
                                            where f.service_id = v.id
                                              and f.kind in ('PAUSED', 'CLOSED', 'REOPENED')
                                            order by f.number desc
                                            limit 1) then array['status'] else '{}' end
                                  from directory.service v) d
                         where d.kind = s.kind
                           and d.id = s.id
                           and d.kept <> '{}'
                        """).update();
    }

    private void withoutOrganisation() {
        found(Found.NO_ORGANISATION, sql.sql("""
                        delete from pg_temp.staged s
                         where s.kind = 'SERVICE'
                           and not exists (select from pg_temp.staged o where o.kind = 'ORGANISATION' and o.id = (s.data ->> 'organisation_id')::uuid)
                           and not exists (select from directory.organisation o where o.id = (s.data ->> 'organisation_id')::uuid)
                        returning s.name, s.at || '/organization_id' as at, s.parts ->> 'organisation' as says
                        """));
    }

    private void placesOfNobody() {
        found(Found.NOT_KNOWN_HERE, sql.sql("""
                        with unknown as (
                            select s.id, s.parts ->> 'organisation' as says
                              from pg_temp.staged s
                             where s.kind = 'LOCATION'
                               and s.data ->> 'organisation_id' is not null
                               and not exists (select from pg_temp.staged o
                                                where o.kind = 'ORGANISATION' and o.id = (s.data ->> 'organisation_id')::uuid)
                               and not exists (select from directory.organisation o where o.id = (s.data ->> 'organisation_id')::uuid)
                        )
                        update pg_temp.staged s
                           set data = s.data || '{"organisation_id": null}'
                          from unknown u
                         where s.kind = 'LOCATION'
                           and s.id = u.id
                        returning s.name, s.at || '/organization_id' as at, u.says
                        """));
    }

    /// Their hours and contacts are not taken either, because what they hang on is not there.
    private void placesThatAreNot() {
        found(Found.NO_PLACE, sql.sql("""
                        select s.name, s.at || '/service_at_locations' as at, p.p ->> 'told' as says
                          from pg_temp.staged s
                         cross join lateral jsonb_array_elements(s.parts -> 'places') p (p)
                         where s.kind = 'SERVICE'
                           and not exists (select from pg_temp.staged l where l.kind = 'LOCATION' and l.id = (p.p ->> 'location_id')::uuid)
                           and not exists (select from directory.location l where l.id = (p.p ->> 'location_id')::uuid)
                        """));
    }

    private void workersNotHere() {
        found(Found.NOT_KNOWN_HERE, sql.sql("""
                        update pg_temp.staged s
                           set data = s.data || '{"owner_id": null}'
                         where s.kind = 'SERVICE'
                           and s.data ->> 'owner_id' is not null
                           and not exists (select from agency.worker w where w.id = (s.data ->> 'owner_id')::uuid)
                        returning s.name, s.at || '/pop/owner_id' as at, '' as says
                        """));
    }

    private void agenciesNotHere() {
        found(Found.NOT_KNOWN_HERE, sql.sql("""
                        update pg_temp.staged s
                           set data = s.data || '{"agency_id": null}'
                         where s.kind = 'ORGANISATION'
                           and s.data ->> 'agency_id' is not null
                           and not exists (select from agency.agency a where a.id = (s.data ->> 'agency_id')::uuid)
                        returning s.name, s.at || '/pop/agency_id' as at, '' as says
                        """));
    }

    private void successorsNotHere() {
        found(Found.NOT_KNOWN_HERE, sql.sql("""
                        update pg_temp.staged s
                           set data = s.data || '{"became_id": null}'
                         where s.kind = 'ORGANISATION'
                           and s.data ->> 'became_id' is not null
                           and (s.data ->> 'became_id' = s.id::text
                                or not exists (select from pg_temp.staged o where o.kind = 'ORGANISATION' and o.id = (s.data ->> 'became_id')::uuid)
                               and not exists (select from directory.organisation o where o.id = (s.data ->> 'became_id')::uuid))
                        returning s.name, s.at || '/pop/became_id' as at, '' as says
                        """));
    }

    private void overridden() {
        found(Found.OVERRIDDEN, sql.sql("""
                        select s.name, s.at, k.k || ': here ' || coalesce(nullif(d.d ->> k.k, ''), '–')
                                                || '; in the file ' || coalesce(nullif(s.data ->> k.k, ''), '–') as says
                          from pg_temp.staged s
                          join (select 'ORGANISATION' as kind, o.id, to_jsonb(o) as d from directory.organisation o where o.overridden <> '{}'
                                 union all
                                select 'LOCATION', l.id, to_jsonb(l) from directory.location l where l.overridden <> '{}'
                                 union all
                                select 'SERVICE', v.id, to_jsonb(v) from directory.service v) d on d.kind = s.kind and d.id = s.id
                         cross join lateral unnest(s.kept) k (k)
                         where s.kept <> '{}'
                           and s.data -> k.k is distinct from d.d -> k.k
                           and s.data -> k.k is not null
                         order by s.kind, s.name, k.k
                        """));
    }

    private void found(Found kind, JdbcClient.StatementSpec statement) {
        statement.query(Hit.class).list().forEach(hit -> findings.add(kind, hit.name(), hit.at(), hit.says()));
    }
}
