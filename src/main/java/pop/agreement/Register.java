package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The list of agreements: what has to be looked at soonest comes first.
@Component
class Register {

    static final int A_PAGE = 25;

    private static final String LIST = """
            select a.*
              from (select a.id, a.title, a.version, a.starts_on, a.review_on, a.ends_on, a.grace_days,
                           case when a.status in ('IN_FORCE', 'UNDER_REVIEW')
                                     and (a.ends_on <= :today or a.review_on + a.grace_days < :today)
                                then 'EXPIRED' else a.status end as status,
                           (select coalesce(string_agg(g.name, ', ' order by g.name), '')
                              from sharing.agreement_party p
                              join agency.agency g on g.id = p.agency_id
                             where p.agreement_id = a.id
                               and (p.left_on is null or p.left_on > :today)) as parties,
                           (select count(*)
                              from sharing.agreement_party p
                             where p.agreement_id = a.id
                               and p.left_on is null
                               and p.signed_on is null) as unsigned
                      from sharing.agreement a
                     where (:party::uuid is null or exists (select
                                                              from sharing.agreement_party p
                                                             where p.agreement_id = a.id
                                                               and p.agency_id = :party))
                       and (:title::text is null or strpos(lower(a.title), lower(:title)) > 0)) a
             where (:status::text is null and a.status <> 'ENDED' or a.status = :status)
             order by case a.status when 'DRAFT' then 1 when 'ENDED' then 2 else 0 end,
                      least(a.review_on, a.ends_on), a.title, a.version desc
             limit :limit offset :offset
            """;

    private final JdbcClient sql;

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param status null: all but what has ended
    record Wanted(
            @Nullable AgreementStatus status,
            @Nullable UUID party,
            @Nullable String title,
            LocalDate today,
            long offset) {}

    record Line(
            AgreementId id,
            String title,
            int version,
            AgreementStatus status,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate endsOn,
            int graceDays,
            String parties,
            int unsigned) {

        Dates dates() {
            return new Dates(startsOn, reviewOn, endsOn, graceDays);
        }
    }

    /// One more than a page, so that the page knows whether there are others.
    List<Line> list(Wanted wanted) {
        return sql.sql(LIST)
                .param(
                        "status",
                        wanted.status() == null ? null : wanted.status().name())
                .param("party", wanted.party())
                .param("title", wanted.title())
                .param("today", wanted.today())
                .param("limit", A_PAGE + 1)
                .param("offset", wanted.offset())
                .query(Line.class)
                .list();
    }
}
