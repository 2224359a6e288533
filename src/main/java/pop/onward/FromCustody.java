package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.custody.ApproachId;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Which record of a person, and which referral, came of an approach in custody.
@Component
class FromCustody {

    private final JdbcClient sql;

    FromCustody(JdbcClient sql) {
        this.sql = sql;
    }

    /// One referral of an approach to a service, however often it is begun.
    static OnwardId referral(ApproachId approach, UUID service) {
        return new OnwardId(UUID.nameUUIDFromBytes((approach + " " + service).getBytes(UTF_8)));
    }

    /// What came of an approach so far.
    ///
    /// @param person the record of whom was met; null before the first referral
    /// @param holder whose record it is
    /// @param worker who follows the referral that is asked for; null where there is none
    record Begun(
            @Nullable PersonId person,
            @Nullable AgencyId holder,
            @Nullable WorkerId worker,
            @Nullable String name) {}

    /// The house asks: others who see the approach learn who refers them, and no more.
    Begun begun(ApproachId approach, OnwardId referral) {
        return sql.sql("""
                        select c.person_id as person, c.holder_agency_id as holder, o.worker_id as worker, w.name
                          from (select :approach::uuid as id) a
                          left join onward.from_custody c on c.approach_id = a.id
                          left join onward.onward o on o.id = :referral
                          left join agency.worker w on w.id = o.worker_id
                        """)
                .param("approach", approach.value())
                .param("referral", referral.value())
                .query(Begun.class)
                .single();
    }

    /// Until the end of the transaction, so that what is pressed twice comes one after the other.
    void hold(ApproachId approach) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('onward.from_custody ' || :approach::text, 0)) is null")
                .param("approach", approach.value())
                .query(Boolean.class)
                .single();
    }

    Optional<PersonId> personOf(ApproachId approach) {
        return sql.sql("select c.person_id from onward.from_custody c where c.approach_id = :approach")
                .param("approach", approach.value())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /// As far as the viewer follows a referral of theirs.
    Optional<ApproachId> approachOf(PersonId person) {
        return sql.sql("select c.approach_id from onward.from_custody c where c.person_id = :person")
                .param("person", person.value())
                .query((row, _) -> new ApproachId(row.getObject("approach_id", UUID.class)))
                .optional();
    }

    void add(ApproachId approach, PersonId person, AgencyId holder, WorkerId by, Instant now) {
        sql.sql("""
                        insert into onward.from_custody (approach_id, person_id, holder_agency_id, recorded_at, recorded_by)
                        values (:approach, :person, :holder, :now, :by)
                        """)
                .param("approach", approach.value())
                .param("person", person.value())
                .param("holder", holder.value())
                .param("now", Times.utc(now))
                .param("by", by.value())
                .update();
    }

    /// The agreement a clause stands in, as one says it; agreements are known to all who work here.
    Optional<String> agreement(UUID clause) {
        return sql.sql("""
                        select a.title || ', version ' || a.version || ', clause ' || c.number
                          from sharing.clause c
                          join sharing.agreement a on a.id = c.agreement_id
                         where c.id = :clause
                        """).param("clause", clause).query(String.class).optional();
    }
}
