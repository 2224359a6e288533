package pop.finding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.web.Choice;

import java.util.List;

/// What can be chosen in the form: the languages and the kinds of access that services have, of which thousands say the
/// same.
@Component
class Offers {

    private final JdbcClient sql;

    Offers(JdbcClient sql) {
        this.sql = sql;
    }

    record Offered(List<Choice> needs, List<Choice> languages, List<Choice> access) {

        String need(String code) {
            return needs.stream()
                    .filter(it -> it.value().equals(code))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(code);
        }
    }

    Offered all() {
        return sql.sql("""
                        with said as materialized (
                            select distinct e.languages, e.accessibility
                              from finding.entry e
                        )
                        select (select array_agg(n.code || '|' || n.name order by n.position) from directory.need n) as needs,
                               (select coalesce(array_agg(distinct l.name order by l.name), '{}')
                                  from said s
                                 cross join lateral unnest(s.languages) l (name)) as languages,
                               (select coalesce(array_agg(distinct a.name order by a.name), '{}')
                                  from said s
                                 cross join lateral unnest(s.accessibility) a (name)) as access
                        """)
                .query((row, _) -> new Offered(
                        choices(Finder.texts(row, "needs")),
                        choices(Finder.texts(row, "languages")),
                        choices(Finder.texts(row, "access"))))
                .single();
    }

    private static List<Choice> choices(List<String> texts) {
        return texts.stream()
                .map(it -> it.split("\\|", 2))
                .map(it -> Choice.of(it[0], it[it.length - 1]))
                .toList();
    }

    /// Of the codes that came with an address, those there are.
    static List<String> among(List<Choice> choices, List<String> typed) {
        return typed.stream()
                .filter(it -> choices.stream().anyMatch(choice -> choice.value().equals(it)))
                .toList();
    }
}
