package pop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pop.audit.Trail;
import pop.database.AsSystem;
import pop.rule.StatusCheck;

import java.util.concurrent.Callable;

@Command(name = "audit", description = "Checks what must never go wrong unseen.", synopsisSubcommandLabel = "WHAT")
final class Audit {

    private Audit() {}

    static CommandLine commands(Class<?> application) {
        return new CommandLine(new Audit())
                .addSubcommand(new Verify(new House(application)))
                .addSubcommand(new States(new House(application)));
    }

    @Command(
            name = "verify",
            description = "Finds every row of the trail that was changed, removed or inserted.",
            footer = {"", "Prints the head of the chain: keep it elsewhere, and give it later as an anchor."})
    static final class Verify implements Callable<Integer> {

        @Mixin
        private final House house;

        @Option(
                names = "--anchor",
                paramLabel = "NUMBER:HASH",
                description = "An earlier head that must still be in the chain.")
        private @Nullable String anchor;

        Verify(House house) {
            this.house = house;
        }

        @Override
        public Integer call() {
            var earlier = anchor == null ? null : head(anchor);
            try (var application = house.open()) {
                var trail = application.getBean(Trail.class);
                var problems = application
                        .getBean(AsSystem.class)
                        .call("verify the trail", () -> earlier == null ? trail.verify() : trail.verify(earlier));
                for (var problem : problems) {
                    System.out.println(
                            "seal " + problem.number() + ", entry " + problem.entryId() + ": " + problem.problem());
                }
                System.out.println("head " + trail.head());
                System.out.println(problems.isEmpty() ? "The trail is whole." : problems.size() + " problems.");
                return problems.isEmpty() ? 0 : 1;
            }
        }

        private static Trail.Head head(String text) {
            try {
                return Trail.Head.of(text);
            } catch (IllegalArgumentException wrong) {
                throw new Failed(String.valueOf(wrong.getMessage()));
            }
        }
    }

    @Command(name = "states", description = "Compares every stored status with what its facts say.")
    static final class States implements Callable<Integer> {

        @Mixin
        private final House house;

        States(House house) {
            this.house = house;
        }

        @Override
        public Integer call() {
            try (var application = house.open()) {
                var asSystem = application.getBean(AsSystem.class);
                int all = 0;
                for (var check : application.getBeansOfType(StatusCheck.class).values()) {
                    var astray = asSystem.call("compare statuses", check::astray);
                    astray.forEach(id -> System.out.println(check.of() + ": " + id + " is not what its facts say"));
                    all += astray.size();
                }
                System.out.println(all == 0 ? "Every status is what its facts say." : all + " are astray.");
                return all == 0 ? 0 : 1;
            }
        }
    }
}
