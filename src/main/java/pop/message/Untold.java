package pop.message;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// Words that did not reach whom they were for, until somebody says that they know.
@Component
class Untold {

    private final JdbcClient sql;

    Untold(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return whether that is news
    boolean add(UUID word, WordsLeft.Said said, String code, Instant now) {
        return sql.sql("""
                        insert into message.untold (word_id, person_id, holder_agency_id, category, code, since)
                        values (:word, :person, :holder, :category, :code, :now)
                            on conflict do nothing
                        """)
                        .param("word", word)
                        .param("person", said.person().value())
                        .param("holder", said.holder().value())
                        .param("category", said.wording().category())
                        .param("code", code)
                        .param("now", Times.utc(now))
                        .update()
                == 1;
    }

    /// Somebody told them in another way, or it has arrived after all. The first time counts.
    boolean settle(UUID word, UUID by, Instant now) {
        return sql.sql("""
                        update message.untold
                           set settled_at = :now, settled_by = :by
                         where word_id = :word
                           and settled_at is null
                        """)
                        .param("now", Times.utc(now))
                        .param("by", by)
                        .param("word", word)
                        .update()
                == 1;
    }

    boolean isOf(UUID word, PersonId person) {
        return sql.sql("select count(*) from message.untold where word_id = :word and person_id = :person")
                        .param("word", word)
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
