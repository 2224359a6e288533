package pop.instrument;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

/// Puts instruments into the database, as its owner: a version that is there is never changed, but for its end.
final class Shelf {

    private static final String BY_KEY = " where v.code = :code and v.version = :version";

    private final JdbcClient owner;

    Shelf(JdbcClient owner) {
        this.owner = owner;
    }

    /// What became of a file.
    enum Put {
        ADDED,
        ALREADY_THERE
    }

    /// @throws NotAnInstrument when it cannot be taken, and when the version is there with another content
    Put put(InstrumentFile file, InstrumentKey key) {
        var kept = digest(key);
        if (kept == null) {
            var read = file.read();
            if (!read.instrument().key().equals(key)) {
                throw new Troubles(file.name())
                        .and("It is " + read.instrument().key() + " by its content, and " + key + " by its name.")
                        .all();
            }
            noLess(file, read.instrument());
            add(file, read);
            add(read.instrument());
            return Put.ADDED;
        }
        if (!kept.equals(file.digest())) {
            throw new NotAnInstrument(file.name() + " has changed since version " + key.version() + " of “" + key.code()
                    + "” was published. Readings were taken with it, and have to keep their meaning: a published version"
                    + " never changes. Undo the change, or give it a new version, in a file of its own; only the end"
                    + " (until) may be set.");
        }
        end(key, file.until());
        return Put.ALREADY_THERE;
    }

    private @Nullable String digest(InstrumentKey key) {
        return statement(key, "select v.digest from instrument.version v" + BY_KEY)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /// A new version is no way round a licence.
    private void noLess(InstrumentFile file, Instrument it) {
        var before = owner.sql(
                        "select distinct unnest(v.needs) from instrument.version v where v.code = :code order by 1")
                .param("code", it.key().code())
                .query(String.class)
                .list();
        var needs = it.scoring().needs().stream().map(Enum::name).toList();
        if (!needs.containsAll(before)) {
            throw new NotAnInstrument(file.name() + " cannot be taken: an earlier version of “"
                    + it.key().code() + "” needs " + String.join(", ", before) + ", so this one does too (needs).");
        }
    }

    /// An end that was set here stays.
    private void end(InstrumentKey key, @Nullable LocalDate until) {
        if (until != null) {
            statement(key, "update instrument.version v set until = :until" + BY_KEY + " and v.until is null")
                    .param("until", until)
                    .update();
        }
    }

    private void add(InstrumentFile file, InstrumentFile.Read read) {
        var it = read.instrument();
        var rule = it.scoring();
        statement(it.key(), """
                        insert into instrument.version (code, version, title, description, copyright, entry, needs, higher_is_better, floor, ceiling,
                               review_months, due_weeks, rule, since, until, questionnaire, scoring, digest)
                        values (:code, :version, :title, :description, :copyright, :entry, :needs::text[], :higher, :floor, :ceiling,
                               :months, :weeks::int[], :rule, :since, :until, :questionnaire, :scoring, :digest)
                        """)
                .param("title", it.title())
                .param("description", read.description())
                .param("copyright", it.copyright())
                .param("entry", it.entry().name())
                .param("needs", rule.needs().stream().map(Enum::name).toArray(String[]::new))
                .param("higher", it.isHigherBetter())
                .param("floor", rule.floor())
                .param("ceiling", rule.ceiling())
                .param("months", rule.reviewMonths())
                .param("weeks", rule.dueWeeks().toArray(Integer[]::new))
                .param("rule", rule.rule())
                .param("since", rule.from())
                .param("until", rule.until())
                .param("questionnaire", file.questionnaire())
                .param("scoring", file.scoring())
                .param("digest", read.digest())
                .update();
    }

    /// Its items and risks.
    private void add(Instrument it) {
        for (int position = 0; position < it.items().size(); position++) {
            add(it, it.items().get(position), position + 1);
        }
        it.scoring().risks().forEach(risk -> add(it.key(), risk));
    }

    private void add(Instrument of, Item item, int position) {
        var area = of.scoring().areas().get(item.link());
        statement(of.key(), """
                        insert into instrument.item (code, version, link, position, words, area, least, most, choices, may_not_apply)
                        values (:code, :version, :link, :position, :words, :area, :least, :most, :choices::jsonb, :maybe)
                        """)
                .param("link", item.link())
                .param("position", position)
                .param("words", item.words())
                .param("area", area == null ? null : area.name())
                .param("least", item.floor())
                .param("most", item.ceiling())
                .param("choices", Instruments.JSON.writeValueAsString(item.choices()))
                .param("maybe", item.mayNotApply())
                .update();
    }

    private void add(InstrumentKey key, Scoring.Risk risk) {
        statement(
                        key,
                        "insert into instrument.risk (code, version, link, least_value) values (:code, :version, :link, :least)")
                .param("link", risk.link())
                .param("least", risk.least())
                .update();
    }

    private JdbcClient.StatementSpec statement(InstrumentKey key, String text) {
        return owner.sql(text).param("code", key.code()).param("version", key.version());
    }
}
