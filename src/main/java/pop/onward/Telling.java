package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.directory.ServiceId;
import pop.person.PersonId;
import pop.sharing.Category;
import pop.web.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is told with an onward referral: what may be, what is to be, and what was.
@Component
public class Telling {

    private final JdbcClient sql;

    Telling(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether something may be told, by which clause, or why not.
    ///
    /// @param clause null where it may be told: the service is of our own agency
    /// @param whyNot `telling.<code>` in messages.properties
    record May(
            Category category,
            @Nullable UUID clause,
            @Nullable String whyNot) {

        boolean isYes() {
            return whyNot == null;
        }

        String words() {
            return Words.find("telling." + (whyNot != null ? whyNot : clause != null ? "clause" : "ours"))
                    .orElse("");
        }
    }

    List<May> may(PersonId person, ServiceId service) {
        return sql.sql("""
                        select m.category, m.clause_id as clause, m.why_not
                          from onward.may_tell(:person, :service) m
                        """)
                .param("person", person.value())
                .param("service", service.value())
                .query(May.class)
                .list();
    }

    /// The same of somebody of whom the viewer has nothing on record yet, or not for this.
    List<May> might(@Nullable PersonId person, ServiceId service) {
        return sql.sql("""
                        select m.category, m.clause_id as clause, m.why_not
                          from onward.might_tell(:person::uuid, :service) m
                        """)
                .param("person", person == null ? null : person.value())
                .param("service", service.value())
                .query(May.class)
                .list();
    }

    /// @param clause the clause that covers it; null: told within our own agency
    public record Item(
            Category category, String text, @Nullable UUID clause) {}

    /// The least first.
    public List<Item> of(OnwardId onward) {
        return sql.sql("""
                        select t.category, t.text, t.clause_id as clause
                          from onward.told t
                         where t.onward_id = :onward
                         order by sharing.place(t.category)
                        """).param("onward", onward.value()).query(Item.class).list();
    }

    void add(Onward to, List<Item> items) {
        sql.sql("""
                        insert into onward.told (id, onward_id, person_id, holder_agency_id, category, text, clause_id)
                        select uuidv7(), :id, :person, :holder, i.category, i.text, i.clause
                          from unnest(:categories::text[], :texts::text[], :clauses::uuid[]) i (category, text, clause)
                            on conflict (onward_id, category) do nothing
                        """)
                .param("id", to.id().value())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param(
                        "categories",
                        items.stream().map(it -> it.category().name()).toArray(String[]::new))
                .param("texts", items.stream().map(Item::text).toArray(String[]::new))
                .param("clauses", items.stream().map(Item::clause).toArray(UUID[]::new))
                .update();
    }

    /// Why what was sent may not be shown to them any more: an agreement ended, the person objects, their record is
    /// shut.
    /// The house asks.
    public Optional<String> shut(Onward it, Instant now) {
        return sql.sql("""
                        select coalesce(
                               (select 'restricted' from sharing.closing c
                                 where c.person_id = :person and c.key = 'everyone' and c.until is null limit 1),
                               case when :agency::uuid is not null then
                                    sharing.still_covers((select t.clause_id from onward.told t where t.onward_id = :id and t.clause_id is not null limit 1),
                                                         :person, :agency, array(select t.category from onward.told t where t.onward_id = :id), :now) end) as why
                        """)
                .param("id", it.id().value())
                .param("person", it.person().value())
                .param("agency", it.toAgency() == null ? null : it.toAgency().value())
                .param("now", Times.utc(now))
                .query((row, _) -> Optional.ofNullable(row.getString("why")))
                .single();
    }

    /// It reached them: the trail hears it as the law names it.
    void disclosed(Onward it) {
        sql.sql("select audit.write('DISCLOSED', 'onward.onward', :id, :person, :categories)")
                .param("id", it.id().value())
                .param("person", it.person().value())
                .param(
                        "categories",
                        of(it.id()).stream().map(item -> item.category().name()).toArray(String[]::new))
                .query((row, _) -> row)
                .single();
    }
}
