package pop.openreferral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.database.AsSystem;
import pop.directory.Services;
import pop.web.Choice;
import pop.web.NotFound;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/// What the page shows of the directory as a whole, and what can be done with it there.
@Component
class Catalogue {

    private static final String TASK = "terms of another directory";

    private final JdbcClient sql;
    private final DirectoryExport export;
    private final Terms terms;
    private final Services services;
    private final AsSystem system;

    Catalogue(JdbcClient sql, DirectoryExport export, Terms terms, Services services, AsSystem system) {
        this.sql = sql;
        this.export = export;
        this.terms = terms;
        this.services = services;
        this.system = system;
    }

    /// Where services are from, and how many.
    record Held(List<FromThere> sources) {

        int services() {
            return sources.stream().mapToInt(FromThere::services).sum();
        }
    }

    /// @param source empty: written here
    record FromThere(String source, int services) {}

    /// Whether the viewer's team keeps the whole directory.
    @Transactional(readOnly = true)
    public boolean keeps() {
        return sql.sql("select directory.keeps()").query(Boolean.class).single();
    }

    @Transactional(readOnly = true)
    public Held held() {
        return new Held(sql.sql("""
                        select coalesce(s.source, '') as source, count(*)::int as services
                          from directory.service s
                         group by 1
                         order by 1
                        """).query(FromThere.class).list());
    }

    @Transactional(readOnly = true)
    public List<Terms.Term> terms(int most) {
        return terms.all(most);
    }

    @Transactional(readOnly = true)
    public List<Choice> needs() {
        return services.needs().stream()
                .map(need -> Choice.of(need.code(), need.name()))
                .toList();
    }

    void write(DirectoryExport.Choice choice, OutputStream out) {
        export.write(choice, out);
    }

    /// A term of another directory is this need of ours, or none of them; services that are here already get it at
    /// once.
    void say(String scheme, String term, @Nullable String need, UUID by) {
        system.run(TASK, () -> {
            boolean known = need == null
                    || services.needs().stream().anyMatch(it -> it.code().equals(need));
            if (!known || !terms.say(scheme, term, need)) {
                throw new NotFound();
            }
            terms.give(scheme, term, by);
        });
    }
}
