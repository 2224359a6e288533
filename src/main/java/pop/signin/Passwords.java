package pop.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Passwords as Argon2id hashes, and the brake on guessing.
///
/// Five failures for a name, or thirty from an address, within a quarter of an hour, and further tries are
/// not even looked at until the quarter has passed. An unknown name takes as long as a wrong password and
/// is braked the same, so that nobody learns who works here.
@Component
public class Passwords {

    static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int FAILURES_OF_A_NAME = 5;
    private static final int FAILURES_FROM_AN_ADDRESS = 30;
    static final int SHORTEST = 12;

    private final JdbcClient sql;
    private final Clock clock;
    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodys = argon2.encode("nobody has this password");

    Passwords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    sealed interface Answer {
        record Right(WorkerId worker) implements Answer {}

        record Wrong() implements Answer {}

        record Braked() implements Answer {}
    }

    record Credential(UUID workerId, String password) {}

    @Transactional
    Answer check(String email, String password, String address) {
        var name = email.strip().toLowerCase(Locale.ROOT);
        if (failures("NAME", name) >= FAILURES_OF_A_NAME || failures("ADDRESS", address) >= FAILURES_FROM_AN_ADDRESS) {
            return new Answer.Braked();
        }
        var credential = credential(name);
        var right =
                argon2.matches(password, credential.map(Credential::password).orElse(nobodys));
        if (right && credential.isPresent()) {
            forgive(name);
            return new Answer.Right(new WorkerId(credential.get().workerId()));
        }
        remember("NAME", name);
        remember("ADDRESS", address);
        return new Answer.Wrong();
    }

    /// Whether this is the worker's password. For someone signed in: it is not braked.
    boolean holds(WorkerId worker, String password) {
        return sql.sql("select password from signin.credential where worker_id = :worker")
                .param("worker", worker.value())
                .query(String.class)
                .optional()
                .filter(kept -> argon2.matches(password, kept))
                .isPresent();
    }

    /// @throws IllegalArgumentException when the password is shorter than 12 characters
    @Transactional
    public void set(WorkerId worker, String password) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException("A password needs at least " + SHORTEST + " characters");
        }
        sql.sql("""
                        insert into signin.credential (worker_id, password, changed_at)
                        values (:worker, :password, :now)
                        on conflict (worker_id) do update set password = excluded.password, changed_at = excluded.changed_at
                        """)
                .param("worker", worker.value())
                .param("password", argon2.encode(password))
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    private Optional<Credential> credential(String email) {
        return sql.sql("""
                        select c.worker_id, c.password
                          from signin.credential c
                          join agency.worker w on w.id = c.worker_id
                         where w.email = :email
                        """).param("email", email).query(Credential.class).optional();
    }

    private int failures(String what, String value) {
        return sql.sql("""
                        select count(*)
                          from signin.failure
                         where hash = :hash
                           and what = :what
                           and at > :since
                        """)
                .param("hash", sha256(value))
                .param("what", what)
                .param("since", Times.utc(clock.instant().minus(QUARTER)))
                .query(Integer.class)
                .single();
    }

    private void remember(String what, String value) {
        sql.sql("insert into signin.failure (id, what, hash, at) values (:id, :what, :hash, :now)")
                .param("id", Ids.next())
                .param("what", what)
                .param("hash", sha256(value))
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    private void forgive(String email) {
        Instant old = clock.instant().minus(QUARTER);
        sql.sql("delete from signin.failure where (hash = :hash and what = 'NAME') or at < :old")
                .param("hash", sha256(email))
                .param("old", Times.utc(old))
                .update();
    }

    static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
