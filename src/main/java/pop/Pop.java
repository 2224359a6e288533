package pop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts the application.
@SpringBootApplication
@Modulithic(
        systemName = "Positive Outcomes",
        sharedModules = {"rule", "web", "database"})
public class Pop {
    static void main(String[] arguments) {
        SpringApplication.run(Pop.class, arguments);
    }
}
