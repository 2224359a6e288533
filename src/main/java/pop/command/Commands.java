package pop.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

import java.util.List;

/// The list of commands, and what all have in common.
@Command(
        name = "pop",
        description = "Positive Outcomes: from referral to support.",
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {

    private Commands() {}

    /// Runs the command that was typed; gives the exit code: 0 done, 1 failed, 2 not understood.
    ///
    /// @param application the class that configures the application
    public static int run(Class<?> application, String... typed) {
        var pop = new CommandLine(new Commands());
        commands(application).forEach(pop::addSubcommand);
        offerHelp(pop);
        return pop.setExecutionExceptionHandler(new Failures())
                .setUsageHelpWidth(100)
                .execute(typed);
    }

    private static List<Object> commands(Class<?> application) {
        return List.of(
                new Run(new House(application)),
                new Test(),
                Worker.commands(application),
                Import.commands(application),
                ExportDirectory.commands(application),
                Report.commands(application),
                Audit.commands(application),
                new Generate(new House(application)),
                Bench.commands(application),
                Crash.commands(application),
                new HelpCommand());
    }

    private static void offerHelp(CommandLine command) {
        var spec = command.getCommandSpec();
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Shows this help.")
                    .build());
        }
        command.getSubcommands().values().forEach(Commands::offerHelp);
    }
}
