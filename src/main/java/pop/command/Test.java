package pop.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "test",
        description = "Runs every test, those in the browser too; installs what is missing where it may.",
        footer = {
            "",
            "Arguments go to Maven:",
            "  ./pop test -Dtest=SchemaTest       one test",
            "  ./pop test -Dpop.write=true        draws schema.sql, docs/modules and docs/states.md again"
        })
final class Test implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        throw new Failed("The tests are run by the launcher: ./pop test " + String.join(" ", arguments));
    }
}
