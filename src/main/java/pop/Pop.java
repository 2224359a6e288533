package pop;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import pop.command.Commands;

/// Starts the application, or another of the commands. Beans are named by room and class: `Facts` may stand in several.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Positive Outcomes",
        sharedModules = {"rule", "web", "database", "chart"})
public class Pop {
    static void main(String[] typed) {
        System.exit(Commands.run(Pop.class, typed));
    }
}
