package pop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the application.
@SpringBootApplication
public class Pop {
    static void main(String[] arguments) {
        SpringApplication.run(Pop.class, arguments);
    }
}
