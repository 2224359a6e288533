package pop.feedback;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.database.HouseKeys;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Cards that are handed to people, so that they can say what they think without anybody there. A card is good once;
/// the database holds a digest of its code only, and forgets it when it is used.
@Component
class Cards {

    /// Neither 0 and O nor 1, I and L.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final int DAYS = 60;

    private final JdbcClient sql;
    private final HouseKeys keys;
    private final SecureRandom chance = new SecureRandom();

    Cards(JdbcClient sql, HouseKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /// Its code, which is shown once.
    String make(TeamId team, LocalDate today) {
        var code = chance.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(it -> String.valueOf(SIGNS.charAt(it)))
                .collect(Collectors.joining());
        sql.sql("insert into feedback.card (code, team_id, until) values (:code, :team, :until)")
                .param("code", digest(code))
                .param("team", team.value())
                .param("until", today.plusDays(DAYS))
                .update();
        return code;
    }

    /// As the house: whether it is still good.
    boolean isGood(String code, LocalDate today) {
        return sql.sql("select count(*) > 0 from feedback.card c where c.code = :code and c.until >= :today")
                .param("code", digest(code))
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /// As the house: uses it up. Empty when it is not good any more.
    Optional<TeamId> use(String code, LocalDate today) {
        return sql.sql("delete from feedback.card c where c.code = :code and c.until >= :today returning c.team_id")
                .param("code", digest(code))
                .param("today", today)
                .query(UUID.class)
                .optional()
                .map(TeamId::new);
    }

    /// As it may be typed: small letters, spaces and dashes make no difference.
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private byte[] digest(String code) {
        return keys.digest("feedback:" + plain(code));
    }
}
