package pop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pop.generate.Generation;
import pop.generate.Plan;
import pop.generate.ServicePlan;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;

@Command(
        name = "generate",
        description = "Fills the database with invented people or services: the same ones for the same numbers.",
        footer = {
            "",
            "Only beside the cast, never among real people. What is there already stays as it is, so after",
            "Ctrl-C the same command continues. The trail has one entry for each 2,000 people written."
        })
final class Generate implements Callable<Integer> {

    @Mixin
    private final House house;

    @Option(names = "--people", description = "How many.")
    private int people;

    @Option(names = "--services", description = "How many services in the directory.")
    private int services;

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
        if (people == 0 && services == 0) {
            throw new Failed("Say how many: --people N, --services N, or both.");
        }
        if (people < 0 || people > Plan.MOST) {
            throw new Failed("Give a number of people between 1 and " + Plan.MOST + ".");
        }
        if (services < 0 || services > ServicePlan.MOST) {
            throw new Failed("Give a number of services between 1 and " + ServicePlan.MOST + ".");
        }
        try (var application = house.openWithCast()) {
            var generation = application.getBean(Generation.class);
            if (people > 0) {
                people(generation);
            }
            if (services > 0) {
                services(generation);
            }
            return 0;
        } catch (Generation.NoCast noCast) {
            throw new Failed("People are generated only where the cast is: this database has none.");
        }
    }

    private void people(Generation generation) throws SQLException, IOException {
        var bar = new ProgressBar("people", people);
        bar.at(0);
        var written = generation.run(new Plan(people, seed, day()), bar::at);
        System.out.println(written == 0 ? "All of them are there already." : written + " people written.");
    }

    private void services(Generation generation) throws SQLException, IOException {
        var plan = new ServicePlan(services, seed, day());
        var bar = new ProgressBar("services", services);
        var written = generation.run(plan, done -> bar.at(Math.min(services, done * 3)));
        System.out.println(written == 0 ? "All services are there already." : services + " services written.");
    }

    private LocalDate day() {
        return asOf == null ? LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/London")) : asOf;
    }
}
