package pop.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(name = "import", description = "Reads a file into the database.", synopsisSubcommandLabel = "WHAT")
final class Import {

    private Import() {}

    static CommandLine commands(Class<?> application) {
        return new CommandLine(new Import())
                .addSubcommand(new ImportReferrals(new House(application)))
                .addSubcommand(new ImportPostcodes(new House(application)))
                .addSubcommand(new ImportDirectory(new House(application)))
                .addSubcommand(new ImportInstrument(new House(application)));
    }
}
