package pop;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import pop.command.Commands;

/// Starts the application, or another of the commands.
@SpringBootApplication
@Modulithic(
        systemName = "Positive Outcomes",
        sharedModules = {"rule", "web", "database"})
public class Pop {
    static void main(String[] typed) {
        System.exit(Commands.run(Pop.class, typed));
    }
}
