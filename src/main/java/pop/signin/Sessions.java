package pop.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.agency.Post;
import pop.agency.PostId;
import pop.agency.WorkerId;
import pop.database.Times;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Who is signed in, in the database, so that a restart or a second node changes nothing. The browser holds
/// a random token, we its hash. A session lasts while it is used, and never longer than its post.
@Component
class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            JdbcClient sql,
            Clock clock,
            @Value("${pop.session.idle:30m}") Duration idle,
            @Value("${pop.session.longest:12h}") Duration longest) {
        this.sql = sql;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    Duration idle() {
        return idle;
    }

    @Transactional
    String begin(PostId post, WorkerId worker) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("""
                        insert into signin.session (token_hash, post_id, worker_id, began_at, last_seen_at)
                        values (:hash, :post, :worker, :now, :now)
                        """)
                .param("hash", Passwords.sha256(token))
                .param("post", post.value())
                .param("worker", worker.value())
                .param("now", Times.utc(clock.instant()))
                .update();
        return token;
    }

    record Found(Instant lastSeenAt, Post post) {}

    /// The post the token's holder is signed in to, if it is still held today, and if the session was used lately.
    Optional<Found> find(String token) {
        var now = clock.instant();
        return sql.sql("""
                        select s.last_seen_at, p.id, p.worker_id, w.name, p.role,
                               p.team_id, t.name as team_name, p.agency_id, a.name as agency_name
                          from signin.session s
                          join agency.post p on p.id = s.post_id
                          join agency.worker w on w.id = p.worker_id
                          join agency.team t on t.id = p.team_id
                          join agency.agency a on a.id = p.agency_id
                         where s.token_hash = :hash
                           and s.last_seen_at > :idle
                           and s.began_at > :longest
                           and p.since <= (:now::timestamptz at time zone 'Europe/London')::date
                           and (p.until is null or p.until > (:now::timestamptz at time zone 'Europe/London')::date)
                        """)
                .param("hash", Passwords.sha256(token))
                .param("idle", Times.utc(now.minus(idle)))
                .param("longest", Times.utc(now.minus(longest)))
                .param("now", Times.utc(now))
                .query((row, number) ->
                        new Found(row.getTimestamp("last_seen_at").toInstant(), PostRow.of(row)))
                .optional();
    }

    /// Written at most once a minute: a page must not cost a write.
    void touch(String token, Instant lastSeenAt) {
        var now = clock.instant();
        if (lastSeenAt.isBefore(now.minus(TOUCH_AFTER))) {
            sql.sql("update signin.session set last_seen_at = :now where token_hash = :hash")
                    .param("now", Times.utc(now))
                    .param("hash", Passwords.sha256(token))
                    .update();
        }
    }

    @Transactional
    void end(String token) {
        sql.sql("delete from signin.session where token_hash = :hash")
                .param("hash", Passwords.sha256(token))
                .update();
    }

    @Transactional
    int endAll(WorkerId worker) {
        return sql.sql("delete from signin.session where worker_id = :worker")
                .param("worker", worker.value())
                .update();
    }
}
