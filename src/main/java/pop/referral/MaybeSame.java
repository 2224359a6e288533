package pop.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.Match;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Search;
import pop.web.When;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Points out, before a referral is sent, whom we may know already: records of people, and referrals that are with us
/// or were taken on. It shows what the viewer may see and no more; it never decides.
@Component
class MaybeSame {

    private static final int MOST = 10;

    private final JdbcClient sql;
    private final People people;

    MaybeSame(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /// A referral that is with us or was taken on.
    record Known(
            ReferralId id,
            String reference,
            String nameTold,
            ReferralStatus status,
            Instant submittedAt,
            @Nullable Instant decidedAt,
            @Nullable PersonId person) {

        boolean isOpen() {
            return status.isOpen();
        }
    }

    record Candidate(Match match, List<Known> referrals) {}

    /// @param others referrals that sound alike though no record of a person does
    record Found(List<Candidate> people, List<Known> others) {

        boolean isEmpty() {
            return people.isEmpty() && others.isEmpty();
        }

        boolean includes(PersonId person) {
            return people.stream().anyMatch(it -> it.match().person().equals(person));
        }
    }

    Found find(Referral draft) {
        var wanted = Search.of(draft.details().person(When.dayOf(draft.times().draftedAt())));
        var matches = people.matches(wanted).stream()
                .filter(Match::strong)
                .limit(MOST)
                .toList();
        var ids = matches.stream().map(Match::person).toList();
        var known = known(draft, ids);
        var candidates = matches.stream()
                .map(match -> new Candidate(match, about(match.person(), known)))
                .toList();
        var others = known.stream()
                .filter(it -> it.person() == null || !ids.contains(it.person()))
                .toList();
        return new Found(candidates, others);
    }

    private List<Known> known(Referral draft, List<PersonId> found) {
        return sql.sql("""
                        select r.id, r.reference, r.name_told, r.status, r.submitted_at, r.decided_at, r.person_id as person
                          from referral.referral r
                         where r.id <> :id
                           and (r.person_id = any (:people) and r.status in ('SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED', 'ACCEPTED')
                                or r.status in ('SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED')
                                   and (lower(r.name_told) = lower(:name) and :name <> ''
                                        or regexp_replace(r.phone_told, '[^0-9]', '', 'g') = :digits and :digits <> ''))
                         order by r.submitted_at desc
                         limit 20
                        """)
                .param("id", draft.id().value())
                .param("people", found.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("name", draft.details().name())
                .param("digits", draft.details().phone().replaceAll("[^0-9]", ""))
                .query(Known.class)
                .list();
    }

    private static List<Known> about(PersonId person, List<Known> known) {
        return known.stream().filter(it -> Objects.equals(it.person(), person)).toList();
    }
}
