package pop.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.sharing.PersonMeantBy;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Leads from a referral's reference, or its page's address, to the person: an id and nothing else of it.
@Component
class PersonOfReferral implements PersonMeantBy {

    private static final Pattern ADDRESS = Pattern.compile("/referrals/([0-9a-fA-F-]{36})");

    private final JdbcClient sql;
    private final AsSystem house;

    PersonOfReferral(JdbcClient sql, AsSystem house) {
        this.sql = sql;
        this.house = house;
    }

    @Override
    public Optional<UUID> personMeantBy(String typed) {
        var reference = Reference.read(typed).map(Reference::text);
        var id = Optional.of(ADDRESS.matcher(typed)).filter(Matcher::find).map(found -> found.group(1));
        if (reference.isEmpty() && id.isEmpty()) {
            return Optional.empty();
        }
        return house.call(
                "the person a referral is about",
                () -> sql.sql("""
                        select r.person_id
                          from referral.referral r
                         where r.person_id is not null
                           and (r.reference = :reference::text or r.id::text = lower(:id::text))
                        """)
                        .param("reference", reference.orElse(null))
                        .param("id", id.orElse(null))
                        .query(UUID.class)
                        .optional());
    }
}
