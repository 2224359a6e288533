package pop.timeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Role;
import pop.person.PersonId;

import java.util.List;
import java.util.UUID;

/// The support a person has and had, and who is around them.
@Component
class SupportSpells {

    private final JdbcClient sql;

    SupportSpells(JdbcClient sql) {
        this.sql = sql;
    }

    /// The open spell first, then the latest.
    List<Spell> of(PersonId main) {
        return sql.sql("""
                        select e.id, e.spell, e.status, e.paused_for, e.paused_until, e.closed_reason, e.closing_proposed_by,
                               e.lead_name as lead, e.opened_at, e.last_contact_at, e.ended_at
                          from engagement.spell e
                         where e.person = any (array(select p.id from person.person p where p.main_id = :main))
                         order by e.status = 'CLOSED', e.opened_at desc
                         limit 5
                        """).param("main", main.value()).query(Spell.class).list();
    }

    record Member(String name, Role role, String agency, boolean leads) {}

    /// Who is in the team around the person today, the lead first.
    List<Member> around(UUID spell) {
        return sql.sql("""
                        select w.name, p.role, a.name as agency, m.part = 'LEAD' as leads
                          from engagement.member m
                          join agency.worker w on w.id = m.worker_id
                          join lateral (
                               select q.role, q.agency_id
                                 from agency.post q
                                where q.worker_id = m.worker_id
                                order by q.until is null desc, q.since desc
                                limit 1) p on true
                          join agency.agency a on a.id = p.agency_id
                         where m.engagement_id = :spell
                           and m.until is null
                         order by m.part <> 'LEAD', w.name
                        """).param("spell", spell).query(Member.class).list();
    }
}
