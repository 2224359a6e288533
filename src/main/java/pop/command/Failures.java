package pop.command;

import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import pop.database.CannotStart;

import java.util.Optional;
import java.util.stream.Stream;

/// Says in one line what went wrong, if it was to be expected; anything else is a bug and shows its trace.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult typed) {
        var expected =
                causes(failure).map(Failures::words).flatMap(Optional::stream).findFirst();
        expected.ifPresentOrElse(command.getErr()::println, () -> failure.printStackTrace(command.getErr()));
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static Optional<String> words(Throwable cause) {
        return switch (cause) {
            case Failed failed -> Optional.ofNullable(failed.getMessage());
            case CannotStart cannot -> Optional.ofNullable(cannot.getMessage());
            case PortInUseException used ->
                Optional.of("Port " + used.getPort() + " is taken. Give another one with --port.");
            case IllegalStateException state
            when "Shutdown in progress".equals(state.getMessage()) -> Optional.of("Stopped while starting.");
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
