package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Agencies;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.sharing.Category;
import pop.sharing.Scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// What agreements let be seen.
@Component
class Clauses {

    private final JdbcClient sql;

    Clauses(JdbcClient sql) {
        this.sql = sql;
    }

    List<Clause> of(AgreementId agreement) {
        return sql.sql("""
                        select c.id, c.number, c.effect, c.giver_id, g.name as giver, c.receiver_id, r.name as receiver, r.kind as receiver_kind,
                               c.roles, c.scopes, c.categories, c.event, c.only_open, c.needs_agreement, c.despite_objection
                          from sharing.clause c
                          join agency.agency g on g.id = c.giver_id
                          join agency.agency r on r.id = c.receiver_id
                         where c.agreement_id = :agreement
                         order by c.number
                        """)
                .param("agreement", agreement.value())
                .query((row, number) -> clause(row))
                .list();
    }

    /// A clause as it is written down; `number` is given when it is added.
    record Written(
            UUID id,
            Effect effect,
            AgencyId giver,
            AgencyId receiver,
            List<Role> roles,
            List<Scope> scopes,
            List<Category> categories,
            @Nullable MessageKind about,
            boolean onlyOpen,
            Condition condition) {}

    /// Adds it, or changes it if it is there.
    void write(AgreementId agreement, Written clause) {
        sql.sql("""
                        insert into sharing.clause (id, agreement_id, number, effect, giver_id, receiver_id, roles, scopes, categories, event,
                               only_open, needs_agreement, despite_objection)
                        select :id, :agreement, coalesce(max(c.number), 0) + 1, :effect, :giver, :receiver, :roles, :scopes, :categories,
                               :about::text, :onlyOpen, :needs, :despite
                          from sharing.clause c
                         where c.agreement_id = :agreement
                        on conflict (id) do update
                           set effect = excluded.effect, giver_id = excluded.giver_id, receiver_id = excluded.receiver_id, roles = excluded.roles,
                               scopes = excluded.scopes, categories = excluded.categories, event = excluded.event,
                               only_open = excluded.only_open, needs_agreement = excluded.needs_agreement,
                               despite_objection = excluded.despite_objection
                         where clause.agreement_id = excluded.agreement_id
                        """)
                .param("id", clause.id())
                .param("agreement", agreement.value())
                .param("effect", clause.effect().name())
                .param("giver", clause.giver().value())
                .param("receiver", clause.receiver().value())
                .param("roles", names(clause.roles()))
                .param("scopes", names(clause.scopes()))
                .param("categories", names(clause.categories()))
                .param("about", clause.about() == null ? null : clause.about().name())
                .param("onlyOpen", clause.onlyOpen())
                .param("needs", clause.condition() == Condition.IF)
                .param("despite", clause.condition() == Condition.NONE)
                .update();
    }

    void remove(AgreementId agreement, UUID clause) {
        sql.sql("delete from sharing.clause where agreement_id = :agreement and id = :id")
                .param("agreement", agreement.value())
                .param("id", clause)
                .update();
    }

    /// The clauses of another version, but for those with a party that has left.
    void copy(AgreementId to, AgreementId from, LocalDate today) {
        sql.sql("""
                        insert into sharing.clause (id, agreement_id, number, effect, giver_id, receiver_id, roles, scopes, categories, event,
                               only_open, needs_agreement, despite_objection)
                        select uuidv7(), :to, c.number, c.effect, c.giver_id, c.receiver_id, c.roles, c.scopes, c.categories, c.event,
                               c.only_open, c.needs_agreement, c.despite_objection
                          from sharing.clause c
                         where c.agreement_id = :from
                           and not exists (select
                                             from sharing.agreement_party p
                                            where p.agreement_id = :from
                                              and p.agency_id in (c.giver_id, c.receiver_id)
                                              and p.left_on <= :today)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("today", today)
                .update();
    }

    private static String[] names(List<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Clause clause(ResultSet row) throws SQLException {
        var about = row.getString("event");
        return new Clause(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Effect.valueOf(row.getString("effect")),
                new AgencyId(row.getObject("giver_id", UUID.class)),
                row.getString("giver"),
                new AgencyId(row.getObject("receiver_id", UUID.class)),
                row.getString("receiver"),
                Agencies.Kind.valueOf(row.getString("receiver_kind")),
                each(Role.class, row, "roles"),
                each(Scope.class, row, "scopes"),
                each(Category.class, row, "categories"),
                about == null ? null : MessageKind.valueOf(about),
                row.getBoolean("only_open"),
                row.getBoolean("needs_agreement")
                        ? Condition.IF
                        : row.getBoolean("despite_objection") ? Condition.NONE : Condition.UNLESS);
    }

    /// In the order of the constants.
    private static <E extends Enum<E>> List<E> each(Class<E> type, ResultSet row, String column) throws SQLException {
        var names = (String[]) row.getArray(column).getArray();
        return Arrays.stream(names)
                .map(name -> Enum.valueOf(type, name))
                .sorted()
                .toList();
    }
}
