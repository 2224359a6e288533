package pop.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.HouseKeys;
import pop.database.Times;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Links by which somebody without an account answers one question, once. Opening the page of a link answers nothing,
/// since programs that scan mail open every link: only a form sent from that page does ([#use]).
///
/// A room makes its link in the transaction of the message that carries it, and acts as the house when it is used.
@Component
public class OneUseLinks {

    private static final int MOST_WRONG = 5;
    private static final int CODES = 1_000_000;

    private final JdbcClient sql;
    private final Tokens tokens;
    private final HouseKeys keys;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    OneUseLinks(JdbcClient sql, Tokens tokens, HouseKeys keys, Clock clock) {
        this.sql = sql;
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    /// Where a link stands.
    public enum Standing {
        OPEN,
        USED,
        EXPIRED,
        WITHDRAWN,
        /// The code was wrong too often.
        LOCKED
    }

    /// @param purpose as the room named it, such as `onward.answer`
    /// @param subject the room's own id of what is asked about
    public record OneUse(
            UUID id, String purpose, UUID subject, boolean needsCode, Instant expiresAt, Standing standing) {

        public boolean isOpen() {
            return standing == Standing.OPEN;
        }
    }

    /// The same id again makes no second link.
    ///
    /// @param code what has to be entered first, told separately; null if nothing personal lies behind the link
    /// @return the token that stands in its address
    public String make(UUID id, String purpose, UUID subject, @Nullable String code, Instant expires) {
        sql.sql("""
                        insert into signin.one_use_link (id, purpose, subject_id, code_hash, made_at, expires_at)
                        values (:id, :purpose, :subject, :code, :now, :until)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("purpose", purpose)
                .param("subject", subject)
                .param("code", code == null ? null : hash(id, code))
                .param("now", Times.utc(clock.instant()))
                .param("until", Times.utc(expires))
                .update();
        return tokens.of(purpose, id);
    }

    /// Six digits that nobody can guess in the few attempts there are.
    public String newCode() {
        return String.format(Locale.ROOT, "%06d", chance.nextInt(CODES));
    }

    /// The link a token stands for, whatever its standing; nothing for one that was forged or is for something else.
    public Optional<OneUse> find(String purpose, String token) {
        return tokens.idOf(purpose, token).flatMap(this::find);
    }

    /// Whether the code is right; a wrong one counts, and after five the link is shut. To be called in a transaction
    /// that commits either way.
    public boolean enter(OneUse link, String code) {
        var right = sql.sql("""
                        update signin.one_use_link
                           set wrong = wrong + case when code_hash = :code then 0 else 1 end
                         where id = :id
                           and wrong < :most
                        returning code_hash = :code
                        """)
                .param("id", link.id())
                .param("code", hash(link.id(), code.replaceAll("\\D", "")))
                .param("most", MOST_WRONG)
                .query(Boolean.class)
                .optional();
        return right.orElse(false);
    }

    /// @return false when it was used before, has expired or was withdrawn: then nothing may follow from it
    public boolean use(UUID id) {
        return sql.sql("""
                        update signin.one_use_link
                           set used_at = :now
                         where id = :id
                           and used_at is null
                           and withdrawn_at is null
                           and wrong < :most
                           and expires_at > :now
                        """)
                        .param("id", id)
                        .param("now", Times.utc(clock.instant()))
                        .param("most", MOST_WRONG)
                        .update()
                == 1;
    }

    /// Shuts every link about it that is still open.
    public void withdraw(UUID subject) {
        sql.sql("""
                        update signin.one_use_link
                           set withdrawn_at = :now
                         where subject_id = :subject
                           and used_at is null
                           and withdrawn_at is null
                        """)
                .param("subject", subject)
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    private Optional<OneUse> find(UUID id) {
        return sql.sql("""
                        select l.id, l.purpose, l.subject_id as subject, l.code_hash is not null as needs_code, l.expires_at,
                               case when l.withdrawn_at is not null then 'WITHDRAWN'
                                    when l.used_at is not null then 'USED'
                                    when l.wrong >= :most then 'LOCKED'
                                    when l.expires_at <= :now then 'EXPIRED'
                                    else 'OPEN' end as standing
                          from signin.one_use_link l
                         where l.id = :id
                        """)
                .param("id", id)
                .param("most", MOST_WRONG)
                .param("now", Times.utc(clock.instant()))
                .query(OneUse.class)
                .optional();
    }

    private byte[] hash(UUID id, String code) {
        return keys.digest("one-use code:" + id + ":" + code);
    }
}
