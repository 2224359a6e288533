package pop.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What referrers told, section by section, each shown only to those who may see its category.
@Component
class ToldSections {

    private final JdbcClient sql;

    ToldSections(JdbcClient sql) {
        this.sql = sql;
    }

    /// What stands, oldest first; earlier wordings of a draft are left out.
    List<Told> of(ReferralId referral) {
        return sql.sql("""
                        select t.id, t.section, t.text, t.told_at, t.told_by
                          from referral.told t
                         where t.referral_id = :referral
                           and t.superseded_at is null
                         order by t.told_at, t.id
                        """)
                .param("referral", referral.value())
                .query(Told.class)
                .list();
    }

    void add(ReferralId referral, AgencyId holder, Section section, String text, UUID by, Instant at) {
        if (text.isBlank()) {
            return;
        }
        sql.sql("""
                        insert into referral.told (id, referral_id, holder_agency_id, category, section, text, told_at, told_by)
                        values (:id, :referral, :holder, :category, :section, :text, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("referral", referral.value())
                .param("holder", holder.value())
                .param("category", section.category())
                .param("section", section.name())
                .param("text", text)
                .param("at", Times.utc(at))
                .param("by", by)
                .update();
    }

    /// Takes the place of what a draft said in this section before; the same text again changes nothing.
    void replace(ReferralId referral, AgencyId holder, Section section, String text, UUID by, Instant at) {
        boolean said = sql.sql("""
                        select exists (select
                                         from referral.told
                                        where referral_id = :referral
                                          and section = :section
                                          and superseded_at is null
                                          and text = :text)
                        """)
                .param("referral", referral.value())
                .param("section", section.name())
                .param("text", text)
                .query(Boolean.class)
                .single();
        if (said) {
            return;
        }
        sql.sql("""
                        update referral.told
                           set superseded_at = :at
                         where referral_id = :referral
                           and section = :section
                           and superseded_at is null
                        """)
                .param("referral", referral.value())
                .param("section", section.name())
                .param("at", Times.utc(at))
                .update();
        add(referral, holder, section, text, by, at);
    }
}
