package pop.bench;

import org.springframework.stereotype.Component;
import pop.database.AsOwner;
import pop.generate.Generation;
import pop.generate.Plan;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Prepares a database of so many people once, and then measures as often as one likes.
@Component
public class Benchmark {

    private static final int STARTS = 4;

    private final AsOwner owner;
    private final Generation generation;
    private final PolicyCost policies;
    private final IndicatorCost indicators;

    Benchmark(AsOwner owner, Generation generation, PolicyCost policies, IndicatorCost indicators) {
        this.owner = owner;
        this.generation = generation;
        this.policies = policies;
        this.indicators = indicators;
    }

    /// What to ask for; to be run when this application, which holds the database, is closed.
    public static final class Prepared {
        private final List<Errand> errands;
        private final PolicyCost.Result policies;
        private final IndicatorCost.Result indicators;

        private Prepared(List<Errand> errands, PolicyCost.Result policies, IndicatorCost.Result indicators) {
            this.errands = errands;
            this.policies = policies;
            this.indicators = indicators;
        }

        /// Bounded: four starts, and at most two minutes for each page.
        ///
        /// @param application the class that is started
        /// @param say is told what is being done
        /// @return the figures as a table in Markdown
        public String run(Class<?> application, Path data, int port, Consumer<String> say)
                throws IOException, InterruptedException {
            var how = new RunningApp.How(application, data, port);
            var starts = new Timings();
            for (int each = 1; each < STARTS; each++) {
                say.accept("Start " + each + " of " + STARTS);
                try (var app = RunningApp.start(how)) {
                    starts.add(app.startNanoseconds());
                }
            }
            try (var app = RunningApp.start(how)) {
                starts.add(app.startNanoseconds());
                return Report.of(starts, ask(app, say)) + "\n" + policies.sentence() + indicators.sentence();
            }
        }

        private List<Errand.Result> ask(RunningApp app, Consumer<String> say) throws IOException, InterruptedException {
            var results = new ArrayList<Errand.Result>();
            Map<String, SignedIn> visitors = new HashMap<>();
            for (var errand : errands) {
                say.accept(errand.page() + " as " + errand.member());
                var visitor = visitors.get(errand.member());
                if (visitor == null) {
                    visitor = SignedIn.as(errand.member(), app.address());
                    visitors.put(errand.member(), visitor);
                }
                results.add(errand.run(visitor, app));
            }
            visitors.values().forEach(SignedIn::close);
            return results;
        }
    }

    /// Generates what is missing; a database of enough people is taken as it is.
    public Prepared prepare(Plan plan, IntConsumer done) throws SQLException, IOException {
        if (people() < plan.people()) {
            generation.run(plan, done);
        }
        try (var database = owner.connect()) {
            return new Prepared(Errands.in(database), policies.measure(), indicators.measure());
        }
    }

    private int people() throws SQLException {
        try (var database = owner.connect();
                var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from person.person")) {
            row.next();
            return row.getInt(1);
        }
    }
}
