package pop.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Who refers, triages and supports: the cast, and sixteen more who joined the POP team for so many people.
final class Staff {

    private static final Set<String> TRIAGES = Set.of("TEAM_LEADER", "SOCIAL_CARE_WORKER", "POLICE_OFFICER");
    private static final String MORE_WORKERS = """
            insert into agency.worker (id, name, email)
            select ('e0000000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid, name,
                   lower(replace(replace(name, ' ', '.'), '''', '')) || '@generated.invalid'
              from unnest(array['Ailsa Begbie', 'Calum Rae', 'Shona Tulloch', 'Hamza Iqbal', 'Kirsty Auld', 'Ewan Drever', 'Mhairi Gunn',
                                'Blair Nisbet', 'Aneta Wilk', 'Rory Lockhart', 'Iona Peebles', 'Craig Haldane', 'Tam Weir', 'Jackie Orr',
                                'Davie Shand', 'Senga Boyle']) with ordinality as t (name, n)
            on conflict do nothing
            """;
    private static final String THEIR_POSTS = """
            insert into agency.post (id, worker_id, agency_id, team_id, role, since)
            select overlay(w.id::text placing 'f' from 1 for 1)::uuid, w.id, case when w.mentor then s.id else t.agency_id end, t.id,
                   case when w.mentor then 'PEER_MENTOR' else 'SOCIAL_CARE_WORKER' end, date '2015-01-05'
              from (select id, id::text > 'e0000000-0000-7000-8000-000000000012' as mentor
                      from agency.worker
                     where email like '%@generated.invalid') w,
                   agency.team t,
                   agency.agency s
             where t.name = 'Positive Outcomes Project'
               and s.name = 'Sacro'
            on conflict do nothing
            """;
    private static final String POSTS = """
            select p.worker_id, p.agency_id, p.team_id, p.role, t.kind, a.kind as agency_kind, w.name
              from agency.post p
              join agency.team t on t.id = p.team_id
              join agency.agency a on a.id = p.agency_id
              join agency.worker w on w.id = p.worker_id
             where p.until is null
               and (w.email like '%@cast.invalid' or w.email like '%@generated.invalid')
             order by p.id
            """;

    private final List<Member> all;
    private final List<Member> triage;
    private final List<Member> supporters;
    private final List<Member> mentors;
    private final List<Member> senders;
    private final List<Member> visitors;
    private final List<Member> officers;
    private final List<Member> outreach;

    record Member(UUID worker, UUID agency, UUID team, String role, String teamKind, String agencyKind, String name) {}

    private Staff(List<Member> all) {
        this.all = all;
        triage = only(it -> it.teamKind().equals("POP") && TRIAGES.contains(it.role()));
        supporters = only(it -> it.teamKind().equals("POP") && it.role().equals("SOCIAL_CARE_WORKER"));
        mentors = only(it -> it.role().equals("PEER_MENTOR"));
        visitors = only(it -> it.role().equals("CUSTODY_PEER_MENTOR"));
        officers = only(it -> it.role().equals("POLICE_OFFICER"));
        outreach = only(it -> it.role().equals("CRISIS_OUTREACH_WORKER"));
        senders = only(it -> it.teamKind().equals("PARTNER")
                || it.role().equals("POLICE_OFFICER")
                || it.role().equals("CUSTODY_PEER_MENTOR"));
    }

    static Staff in(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(MORE_WORKERS);
            statement.execute(THEIR_POSTS);
            var all = new ArrayList<Member>();
            try (var row = statement.executeQuery(POSTS)) {
                while (row.next()) {
                    all.add(new Member(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)));
                }
            }
            return new Staff(all);
        }
    }

    boolean isThere() {
        return !(triage.isEmpty()
                || supporters.isEmpty()
                || mentors.isEmpty()
                || senders.isEmpty()
                || visitors.isEmpty()
                || officers.isEmpty()
                || outreach.isEmpty());
    }

    Member leader() {
        return triage.getFirst();
    }

    Member triage(Lot lot) {
        return lot.among(triage);
    }

    Member supporter(Lot lot) {
        return lot.among(supporters);
    }

    Member mentor(Lot lot) {
        return lot.among(mentors);
    }

    /// Who visits the cells.
    Member visitor(Lot lot) {
        return lot.among(visitors);
    }

    /// Who tells of an overdose.
    Member officer(Lot lot) {
        return lot.among(officers);
    }

    /// Whom it is told.
    Member outreach(Lot lot) {
        return lot.among(outreach);
    }

    Member sender(Lot lot) {
        return lot.among(senders);
    }

    private List<Member> only(Predicate<Member> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
