package pop.visibility;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import pop.database.Ids;
import pop.database.Times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Writes a universe down, as the owner.
record UniverseInDatabase(JdbcTemplate owner, Instant now) {

    void write(RandomUniverse universe) {
        agencies(universe);
        viewers(universe);
        for (var agreement : universe.agreements) {
            agreement(agreement);
        }
        people(universe);
    }

    private void agencies(RandomUniverse universe) {
        batch(
                "insert into agency.agency (id, name, kind, since) values (?, 'Invented agency ' || ?, 'OTHER', '2020-01-01')",
                universe.agencies.stream().map(agency -> row(agency, agency)).toList());
        batch(
                "insert into agency.team (id, agency_id, name, kind, since) values (?, ?, 'Invented team ' || ?, ?, '2020-01-01')",
                universe.viewers.stream()
                        .map(viewer -> row(
                                viewer.team(),
                                universe.agencies.getFirst(),
                                viewer.team(),
                                viewer.triageTeam() ? "POP" : "PARTNER"))
                        .collect(java.util.stream.Collectors.toMap(row -> row[0], row -> row, (one, _) -> one))
                        .values());
    }

    private void viewers(RandomUniverse universe) {
        batch(
                "insert into agency.worker (id, name, email) values (?, 'Invented worker', ? || '@universe.invalid')",
                universe.viewers.stream()
                        .map(viewer -> row(viewer.worker(), viewer.worker()))
                        .toList());
        batch(
                """
                insert into agency.post (id, worker_id, agency_id, team_id, role, since, until)
                values (?, ?, ?, ?, ?, '2020-01-01', case when ? then null else date '2024-01-01' end)
                """,
                universe.viewers.stream()
                        .map(viewer -> row(
                                Ids.next(),
                                viewer.worker(),
                                viewer.agency(),
                                viewer.team(),
                                viewer.role(),
                                viewer.holdsPost()))
                        .toList());
    }

    private void agreement(PlainRule.Agreement agreement) {
        var id = Ids.next();
        owner.update(
                """
                        insert into sharing.agreement (id, series_id, version, title, starts_on, ends_on, review_on, grace_days, status)
                        values (?, ?, 1, 'Invented agreement', least(?, ?::date - 1), ?, ?, ?, ?)
                        """,
                id,
                id,
                agreement.starts(),
                agreement.ends(),
                agreement.ends(),
                agreement.review(),
                agreement.grace(),
                agreement.status());
        batch(
                """
                insert into sharing.agreement_party (agreement_id, agency_id, signed_by, signed_on, left_on)
                values (?, ?, case when ? then 'Chief' else '' end, case when ? then date '2024-01-01' end, ?)
                """,
                agreement.parties().stream()
                        .map(party -> row(id, party.agency(), party.signed(), party.signed(), party.left()))
                        .toList());
        clauses(id, agreement);
    }

    private void clauses(UUID agreement, PlainRule.Agreement of) {
        var clauses = new ArrayList<@Nullable Object[]>();
        for (var clause : of.clauses()) {
            clauses.add(row(
                    Ids.next(),
                    agreement,
                    clauses.size() + 1,
                    clause.share() ? "SHARE" : "WITHHOLD",
                    clause.giver(),
                    clause.receiver(),
                    words(clause.roles()),
                    words(clause.scopes()),
                    words(clause.categories()),
                    clause.forEventsOnly() ? "OVERDOSE" : null,
                    clause.onlyOpen(),
                    clause.needsAgreement(),
                    clause.despiteObjection()));
        }
        batch("""
                insert into sharing.clause (id, agreement_id, number, effect, giver_id, receiver_id, roles, scopes, categories, event, only_open,
                                            needs_agreement, despite_objection)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, clauses);
    }

    private void people(RandomUniverse universe) {
        var nobody = Ids.next();
        var people = new ArrayList<@Nullable Object[]>();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var world : universe.worlds) {
            var person = world.person().id();
            people.add(row(person, person, universe.agencies.getFirst(), Times.utc(now), nobody));
            for (var each : world.rows()) {
                rows.add(row(each.id(), person, each.holder(), each.category(), Times.utc(now), nobody));
            }
        }
        batch(
                "insert into person.person (id, main_id, holder_agency_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?)",
                people);
        batch("""
                insert into person.address (id, person_id, holder_agency_id, category, kind, recorded_at, recorded_by)
                values (?, ?, ?, ?, 'OTHER', ?, ?)
                """, rows);
        doors(universe);
        words(universe);
        shuts(universe);
    }

    private void doors(RandomUniverse universe) {
        var doors = new ArrayList<@Nullable Object[]>();
        for (var world : universe.worlds) {
            for (var door : world.person().doors()) {
                doors.add(row(
                        Ids.next(),
                        world.person().id(),
                        door.scope(),
                        door.worker(),
                        door.team(),
                        door.desk(),
                        door.past(),
                        door.holder(),
                        door.categories() == null ? null : words(door.categories()),
                        Ids.next(),
                        Times.utc(now),
                        Times.utcOrNull(door.until())));
            }
        }
        batch("""
                insert into sharing.access (id, person_id, scope, worker_id, team_id, desk, past, holder_agency_id, categories, basis, basis_id, since, until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'REFERRAL', ?, ?, ?)
                """, doors);
    }

    private void words(RandomUniverse universe) {
        var words = new ArrayList<@Nullable Object[]>();
        for (var world : universe.worlds) {
            var person = world.person().id();
            for (var word : world.person().words()) {
                words.add(row(
                        Ids.next(),
                        person,
                        word.recipient(),
                        word.category(),
                        word.choice(),
                        early(),
                        Times.utcOrNull(word.until()),
                        word.ended() ? Times.utc(now) : null,
                        person,
                        word.recipient()));
            }
        }
        batch("""
                insert into sharing.preference (id, person_id, recipient_id, category, choice, since, until, ended_at, recorded_by, holder_agency_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, words);
    }

    private void shuts(RandomUniverse universe) {
        var shuts = new ArrayList<@Nullable Object[]>();
        for (var world : universe.worlds) {
            for (var shut : world.person().shuts()) {
                shuts.add(row(
                        Ids.next(),
                        world.person().id(),
                        shut.worker(),
                        shut.excepting().toArray(UUID[]::new),
                        shut.worker() == null ? "RESTRICTION" : "CONFLICT",
                        Ids.next(),
                        early(),
                        Times.utcOrNull(shut.until())));
            }
        }
        batch("""
                insert into sharing.closing (id, person_id, worker_id, excepting, basis, basis_id, since, until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, shuts);
    }

    private Object early() {
        return Times.utc(now.minusSeconds(86_400));
    }

    private void batch(String statement, Collection<@Nullable Object[]> rows) {
        owner.batchUpdate(statement, List.copyOf(rows));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static String[] words(Collection<String> words) {
        return words.toArray(String[]::new);
    }
}
