/// What one can type after `./pop`: each command is a thin door to a module.
///
/// To add one: a class like [Run] with a [picocli.CommandLine.Command] annotation, and its name in [Commands]. A
/// command that needs the application opens it by a [House]; it works on the same database whether or not `pop run` is
/// running. What it gives goes to standard output, what it says to standard error.
@ApplicationModule
@NullMarked
package pop.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
