package pop.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Whether the trail is whole. Who could change the tables as their owner could also write a chain anew: an anchor, an
/// earlier head kept elsewhere, shows that too.
@Component
public class Trail {

    private final JdbcClient sql;

    Trail(JdbcClient sql) {
        this.sql = sql;
    }

    /// What does not fit, and at which seal and entry, as far as that can be said.
    public record Problem(@Nullable Long number, @Nullable UUID entryId, String problem) {}

    /// The end of the chain: how many seals there are, and the hash of the last.
    public record Head(long number, String hash) {

        /// Reads `NUMBER:HASH` as [#toString] writes it.
        ///
        /// @throws IllegalArgumentException when it is anything else
        public static Head of(String text) {
            var parts = text.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("([0-9a-fA-F]{2})*")) {
                throw new IllegalArgumentException("An anchor is written NUMBER:HASH");
            }
            return new Head(Long.parseLong(parts[0]), parts[1].toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return number + ":" + hash;
        }
    }

    /// Every problem found, in the order of the chain; none when the trail is whole.
    @Transactional(readOnly = true)
    public List<Problem> verify() {
        return sql.sql("select number, entry_id, problem from audit.verify()")
                .query(Problem.class)
                .list();
    }

    /// As [#verify()], and whether an earlier head is still in the chain.
    @Transactional(readOnly = true)
    public List<Problem> verify(Head anchor) {
        var problems = new ArrayList<>(verify());
        if (!holds(anchor)) {
            problems.add(new Problem(anchor.number(), null, "the chain was written anew: the anchor is not in it"));
        }
        return problems;
    }

    @Transactional(readOnly = true)
    public Head head() {
        return sql.sql("select number, encode(hash, 'hex') as hash from audit.head")
                .query(Head.class)
                .optional()
                .orElse(new Head(0, ""));
    }

    private boolean holds(Head anchor) {
        return anchor.number() == 0
                || sql.sql("select hash from audit.seal where number = :number")
                        .param("number", anchor.number())
                        .query(byte[].class)
                        .optional()
                        .map(HexFormat.of()::formatHex)
                        .equals(Optional.of(anchor.hash()));
    }
}
