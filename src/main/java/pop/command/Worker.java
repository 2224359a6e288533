package pop.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pop.agency.Agencies;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.agency.Workers;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.rule.Refused;
import pop.signin.Passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;

import static java.util.Objects.requireNonNullElse;

@Command(name = "worker", description = "Workers and their posts.", synopsisSubcommandLabel = "WHAT")
final class Worker {

    private Worker() {}

    static CommandLine commands(Class<?> application) {
        return new CommandLine(new Worker()).addSubcommand(new Add(new House(application)));
    }

    @Command(
            name = "add",
            description =
                    "Adds a worker with a post and a password: the first administrator of an empty house, or anyone.",
            footer = {
                "",
                "The password is asked for, or read as one line from standard input. Agency and team are",
                "made when they are not there yet. The rest is done on the page Agencies."
            })
    static final class Add implements Callable<Integer> {

        @Mixin
        private final House house;

        @Option(names = "--name", required = true, description = "As colleagues know them.")
        private String name = "";

        @Option(names = "--email", required = true, description = "What they sign in with.")
        private String email = "";

        @Option(names = "--agency", required = true, description = "Who employs them.")
        private String agency = "";

        @Option(
                names = "--agency-kind",
                defaultValue = "OTHER",
                description = "If it is new: ${COMPLETION-CANDIDATES}.")
        private Agencies.Kind agencyKind = Agencies.Kind.OTHER;

        @Option(names = "--team", required = true, description = "Where they sit.")
        private String team = "";

        @Option(
                names = "--team-kind",
                defaultValue = "OVERSIGHT",
                description = "If it is new: ${COMPLETION-CANDIDATES}.")
        private Agencies.TeamKind teamKind = Agencies.TeamKind.OVERSIGHT;

        @Option(names = "--role", defaultValue = "ADMINISTRATOR", description = "${COMPLETION-CANDIDATES}")
        private Role role = Role.ADMINISTRATOR;

        Add(House house) {
            this.house = house;
        }

        @Override
        public Integer call() throws IOException {
            var password = password();
            try (var application = house.open()) {
                var workers = application.getBean(Workers.class);
                var agencies = application.getBean(Agencies.class);
                var passwords = application.getBean(Passwords.class);
                var today = pop.web.When.dayOf(application.getBean(Clock.class).instant());
                var id = new WorkerId(Ids.next());
                application.getBean(AsSystem.class).run("add a worker", () -> {
                    var employer = agencies.named(agency, agencyKind);
                    var seat = agencies.teamNamed(team, employer, teamKind);
                    workers.add(id, name, email, new Workers.Place(employer, seat, role, today));
                    passwords.set(id, password);
                });
            } catch (Refused taken) {
                throw new Failed("Another worker already signs in with this address.");
            } catch (IllegalArgumentException tooShort) {
                throw new Failed(tooShort.getMessage() + ".");
            }
            System.out.println(name + " can sign in now.");
            return 0;
        }

        private static String password() throws IOException {
            var console = System.console();
            if (console != null && console.isTerminal()) {
                return new String(requireNonNullElse(console.readPassword("Password: "), new char[0]));
            }
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return requireNonNullElse(input.readLine(), "");
        }
    }
}
