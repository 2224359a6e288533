package pop.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.web.Paging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a sender has sent and is writing, as lists.
@Component
class SentReferrals {

    /// Only one of these facts can be, and it is looked up for the rows of the page only: as a join it would be for
    /// all.
    private static final String PAGE = """
            select r.id, r.reference, r.name_told, r.status, coalesce(r.submitted_at, r.drafted_at) as began_at,
                   r.draft_until, coalesce(w.name, '') as sent_by_name,
                   (select d.reason
                      from referral.fact d
                     where d.referral_id = r.id
                       and d.kind in ('DECLINED', 'REDIRECTED')) as reason,
                   (select d.alternative
                      from referral.fact d
                     where d.referral_id = r.id
                       and d.kind in ('DECLINED', 'REDIRECTED')) as alternative
              from referral.referral r
              left join agency.worker w on w.id = r.sent_by
             where r.sender_key = any (:keys)
               and (r.submitted_at is not null or r.status = 'DRAFT' and r.draft_until > :monthAgo)
               and (:statuses::text[] is null or r.status = any (:statuses))
               and (:ranOut::boolean is null or r.status <> 'DRAFT' or (r.draft_until < :now) = :ranOut)
             order by case when :sort = 'name' then lower(r.name_told) end,
                      case when :sort = '-name' then lower(r.name_told) end desc,
                      case when :sort = 'by' then lower(w.name) end,
                      case when :sort = '-by' then lower(w.name) end desc,
                      case when :sort = 'sent' then coalesce(r.submitted_at, r.drafted_at) end,
                      coalesce(r.submitted_at, r.drafted_at) desc,
                      r.id
             limit :size
            offset :offset
            """;

    private final JdbcClient sql;
    private final Referrals referrals;
    private final ToldSections told;
    private final Facts facts;

    SentReferrals(JdbcClient sql, Referrals referrals, ToldSections told, Facts facts) {
        this.sql = sql;
        this.referrals = referrals;
        this.told = told;
        this.facts = facts;
    }

    /// One referral with what was told and what became of it.
    record Story(Referral referral, List<Told> told, List<Facts.Shown> facts) {

        List<History.Line> history() {
            return History.of(facts);
        }

        Optional<Facts.Shown> question() {
            return History.question(referral.status(), facts);
        }
    }

    /// @param reason why it was not taken on
    /// @param alternative what was offered instead
    record Sent(
            ReferralId id,
            String reference,
            String nameTold,
            ReferralStatus status,
            Instant beganAt,
            Instant draftUntil,
            String sentByName,
            @Nullable DeclineReason reason,
            @Nullable String alternative) {

        Standing standing(Instant now) {
            return Standing.of(status, draftUntil, now);
        }

        boolean isAsked() {
            return status == ReferralStatus.INFORMATION_REQUESTED;
        }
    }

    Optional<Story> story(ReferralId id) {
        return referrals.find(id).map(it -> new Story(it, told.of(id), facts.of(id)));
    }

    /// One more than the page holds, so that it is known whether more follow. Drafts thrown away, and those expired
    /// a month ago, are left out.
    ///
    /// @param standing of these only; null for all
    List<Sent> page(Sender sender, @Nullable Standing standing, Paging paging, Instant now) {
        return sql.sql(PAGE)
                .param("keys", sender.allKeys().toArray(String[]::new))
                .param("statuses", standing == null ? null : standing.statuses())
                .param("ranOut", standing == null ? null : standing == Standing.DRAFT_EXPIRED)
                .param("now", Times.utc(now))
                .param("monthAgo", Times.utc(now.minus(Referral.DRAFT_LASTS)))
                .param("sort", paging.sort().orElse("-sent"))
                .param("size", paging.size() + 1)
                .param("offset", paging.offset())
                .query(Sent.class)
                .list();
    }

    /// How many came from this sender in the day before.
    int inADay(Sender sender, Instant now) {
        return sql.sql("""
                        select count(*)
                          from referral.referral r
                         where r.sender_key = :key
                           and r.drafted_at > :dayAgo
                        """)
                .param("key", sender.keys().sent())
                .param("dayAgo", Times.utc(now.minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    /// How to reach this worker: as they said last time, else their e-mail address.
    String contact(UUID worker) {
        return sql.sql("""
                        select coalesce((select r.referrer_contact
                                           from referral.referral r
                                          where r.sender_key = any ((select sharing.keys())::text[])
                                            and r.sent_by = :worker
                                            and r.referrer_contact <> ''
                                          order by r.drafted_at desc
                                          limit 1),
                                        (select w.email from agency.worker w where w.id = :worker),
                                        '')
                        """).param("worker", worker).query(String.class).single();
    }
}
