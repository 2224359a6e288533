package pop.agreement;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.rule.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Who is party to an agreement, and who signed for them.
@Component
class Parties {

    private final JdbcClient sql;

    Parties(JdbcClient sql) {
        this.sql = sql;
    }

    List<Party> of(AgreementId agreement) {
        return sql.sql("""
                        select p.agency_id as agency, g.name, g.kind, p.signed_by, p.signed_as, p.signed_on, p.left_on
                          from sharing.agreement_party p
                          join agency.agency g on g.id = p.agency_id
                         where p.agreement_id = :agreement
                         order by g.name
                        """)
                .param("agreement", agreement.value())
                .query(Party.class)
                .list();
    }

    void add(AgreementId agreement, List<AgencyId> agencies) {
        sql.sql("""
                        insert into sharing.agreement_party (agreement_id, agency_id)
                        select :agreement, a.id
                          from agency.agency a
                         where a.id = any (:agencies::uuid[])
                        on conflict (agreement_id, agency_id) do nothing
                        """)
                .param("agreement", agreement.value())
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(UUID[]::new))
                .update();
    }

    /// @throws Refused while a clause names it
    void remove(AgreementId agreement, AgencyId agency) {
        try {
            sql.sql("delete from sharing.agreement_party where agreement_id = :agreement and agency_id = :agency")
                    .param("agreement", agreement.value())
                    .param("agency", agency.value())
                    .update();
        } catch (DataIntegrityViolationException named) {
            throw new Refused("agreement.party-has-clauses");
        }
    }

    /// The parties of another version that have not left, unsigned.
    void copy(AgreementId to, AgreementId from, LocalDate today) {
        sql.sql("""
                        insert into sharing.agreement_party (agreement_id, agency_id)
                        select :to, p.agency_id
                          from sharing.agreement_party p
                         where p.agreement_id = :from
                           and (p.left_on is null or p.left_on > :today)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("today", today)
                .update();
    }

    record Signature(String by, String as, LocalDate on) {}

    void sign(AgreementId agreement, AgencyId agency, Signature signature) {
        sql.sql("""
                        update sharing.agreement_party
                           set signed_by = :by, signed_as = :as, signed_on = :on
                         where agreement_id = :agreement
                           and agency_id = :agency
                        """)
                .param("by", signature.by())
                .param("as", signature.as())
                .param("on", signature.on())
                .param("agreement", agreement.value())
                .param("agency", agency.value())
                .update();
    }

    /// Takes all signatures back.
    int unsign(AgreementId agreement) {
        return sql.sql("""
                        update sharing.agreement_party
                           set signed_by = '', signed_as = '', signed_on = null
                         where agreement_id = :agreement
                           and signed_on is not null
                        """).param("agreement", agreement.value()).update();
    }

    /// @throws Refused when it left already
    void leave(AgreementId agreement, AgencyId agency, LocalDate day) {
        int left = sql.sql("""
                        update sharing.agreement_party
                           set left_on = :day
                         where agreement_id = :agreement
                           and agency_id = :agency
                           and left_on is null
                        """)
                .param("day", day)
                .param("agreement", agreement.value())
                .param("agency", agency.value())
                .update();
        if (left == 0) {
            throw new Refused("agreement.left-already");
        }
    }
}
