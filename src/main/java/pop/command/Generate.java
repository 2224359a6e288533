package pop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pop.generate.Generation;
import pop.generate.Plan;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;

@Command(
        name = "generate",
        description = "Fills the database with invented people: the same ones for the same numbers.",
        footer = {
            "",
            "Only beside the cast, never among real people. What is there already stays as it is, so after",
            "Ctrl-C the same command continues. The trail has one entry for each 2,000 people written."
        })
final class Generate implements Callable<Integer> {

    @Mixin
    private final House house;

    @Option(names = "--people", required = true, description = "How many.")
    private int people;

    @Option(names = "--seed", defaultValue = "1", description = "Which ones; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which their stories stop; default: today.")
    private @Nullable LocalDate asOf;

    Generate(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        if (people < 1 || people > Plan.MOST) {
            throw new Failed("Give a number of people between 1 and " + Plan.MOST + ".");
        }
        try (var application = house.openWithCast()) {
            var today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/London"));
            var plan = new Plan(people, seed, asOf == null ? today : asOf);
            var bar = new ProgressBar("people", people);
            bar.at(0);
            var written = application.getBean(Generation.class).run(plan, bar::at);
            System.out.println(written == 0 ? "All of them are there already." : written + " people written.");
            return 0;
        } catch (Generation.NoCast noCast) {
            throw new Failed("People are generated only where the cast is: this database has none.");
        }
    }
}
