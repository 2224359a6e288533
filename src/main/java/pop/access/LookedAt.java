package pop.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.web.Words;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the trail says a worker did with a person's record while emergency access was open.
@Component
class LookedAt {

    private final JdbcClient sql;

    LookedAt(JdbcClient sql) {
        this.sql = sql;
    }

    record Look(Instant at, String act, String what) {

        /// "Looked at the person's page"
        String words() {
            return Words.find("Act." + act).orElse(act) + " "
                    + Words.find("audit.what." + what)
                            .orElseGet(() -> what.substring(what.indexOf('.') + 1)
                                    .replace('_', ' ')
                                    .toLowerCase(Locale.ROOT));
        }
    }

    /// For whoever answers for the records; to others it says nothing.
    List<Look> during(UUID emergency) {
        return sql.sql("select at, act, what from access.looked_at(:emergency)")
                .param("emergency", emergency)
                .query(Look.class)
                .list();
    }
}
