package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom to ask, of a service, of one of its places, of an organisation.
final class StagedContacts {

    private final JdbcClient sql;

    StagedContacts(JdbcClient sql) {
        this.sql = sql;
    }

    /// Before places go: one whose contacts stay does too.
    void leave() {
        gone();
        goneOfOrganisations();
    }

    void arrive() {
        come();
        comeOfOrganisations();
    }

    private void gone() {
        Part.CONTACTS.write(sql, """
                with whose as (
                    select s.id as service_id, s.id as owner, s.parts, s.kept from pg_temp.staged s where s.kind = 'SERVICE'
                     union all
                    select s.id, a.id, s.parts, s.kept
                      from pg_temp.staged s
                      join directory.service_at_location a on a.service_id = s.id
                     where s.kind = 'SERVICE'
                )
                delete from directory.contact x
                 using whose w
                 where w.owner = coalesce(x.service_id, x.at_id)
                   and not w.kept && :names::text[]
                   and not exists (select from jsonb_array_elements(w.parts -> 'contacts') c where (c ->> 'id')::uuid = x.id)
                returning w.service_id
                """);
    }

    private void goneOfOrganisations() {
        sql.sql("""
                        delete from directory.contact x
                         using pg_temp.staged s
                         where s.kind = 'ORGANISATION'
                           and s.id = x.organisation_id
                           and not s.kept && :names::text[]
                           and not exists (select from jsonb_array_elements(s.parts -> 'contacts') c where (c ->> 'id')::uuid = x.id)
                        """).param("names", Part.CONTACTS.names()).update();
    }

    private void come() {
        Part.CONTACTS.write(sql, """
                insert into directory.contact as d (id, service_id, at_id, name, title, email, phone, extra)
                select r.id, r.service_id, r.at_id, r.name, r.title, r.email, r.phone, r.extra
                  from pg_temp.staged s
                 cross join lateral jsonb_populate_recordset(null::directory.contact, s.parts -> 'contacts') r
                 where s.kind = 'SERVICE'
                   and not s.kept && :names::text[]
                   and (r.at_id is null or exists (select from directory.service_at_location a where a.id = r.at_id))
                   and not exists (select
                                     from directory.contact k
                                    where k.id = r.id
                                      and (k.name, k.title, k.email, k.phone, k.extra) = (r.name, r.title, r.email, r.phone, r.extra))
                    on conflict (id) do update
                   set name = excluded.name, title = excluded.title, email = excluded.email, phone = excluded.phone, extra = excluded.extra
                 where (d.service_id, d.at_id) is not distinct from (excluded.service_id, excluded.at_id)
                   and (d.name, d.title, d.email, d.phone, d.extra) is distinct from
                       (excluded.name, excluded.title, excluded.email, excluded.phone, excluded.extra)
                returning coalesce(d.service_id, (select a.service_id from directory.service_at_location a where a.id = d.at_id)) as service_id
                """);
    }

    private void comeOfOrganisations() {
        sql.sql("""
                        insert into directory.contact as d (id, organisation_id, name, title, email, phone, extra)
                        select r.id, r.organisation_id, r.name, r.title, r.email, r.phone, r.extra
                          from pg_temp.staged s
                         cross join lateral jsonb_populate_recordset(null::directory.contact, s.parts -> 'contacts') r
                         where s.kind = 'ORGANISATION'
                           and not s.kept && :names::text[]
                           and not exists (select
                                             from directory.contact k
                                            where k.id = r.id
                                              and (k.name, k.title, k.email, k.phone, k.extra) = (r.name, r.title, r.email, r.phone, r.extra))
                            on conflict (id) do update
                           set name = excluded.name, title = excluded.title, email = excluded.email, phone = excluded.phone, extra = excluded.extra
                         where d.organisation_id = excluded.organisation_id
                           and (d.name, d.title, d.email, d.phone, d.extra) is distinct from
                               (excluded.name, excluded.title, excluded.email, excluded.phone, excluded.extra)
                        """).param("names", Part.CONTACTS.names()).update();
    }
}
