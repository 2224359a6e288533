package pop.instrument;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import pop.database.CannotStart;
import pop.database.ComesAlong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The instruments that come with the application, from its folder `instrument`. What is there already is not read
/// again, so that a start costs a digest for each.
@Component
class OwnInstruments implements ComesAlong {

    private static final String RULE = ".scoring.json";
    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9-]*)-([0-9.]+)\\.json");

    @Override
    public void bring(Connection owner) {
        var shelf = new Shelf(JdbcClient.create(new SingleConnectionDataSource(owner, true)));
        try {
            files().forEach(it -> shelf.put(it, key(it.name())));
        } catch (NotAnInstrument trouble) {
            throw new CannotStart(Objects.requireNonNull(trouble.getMessage()));
        }
    }

    static List<InstrumentFile> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:instrument/*.json"))
                    .filter(it -> !name(it).endsWith(RULE))
                    .sorted(Comparator.comparing(OwnInstruments::name))
                    .map(OwnInstruments::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InstrumentKey key(String name) {
        var found = NAME.matcher(name);
        if (!found.matches()) {
            throw new NotAnInstrument(name + " is not named <code>-<version>.json.");
        }
        return new InstrumentKey(found.group(1), found.group(2));
    }

    private static InstrumentFile file(Resource questionnaire) {
        try {
            var rule = questionnaire.createRelative(name(questionnaire).replaceFirst("\\.json$", RULE));
            if (!rule.exists()) {
                throw new NotAnInstrument(name(questionnaire) + " has no scoring rule beside it: " + name(rule) + ".");
            }
            return new InstrumentFile(
                    name(questionnaire),
                    questionnaire.getContentAsString(StandardCharsets.UTF_8),
                    rule.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
