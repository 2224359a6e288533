package pop.command;

import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

@Command(
        name = "run",
        description = "Starts the application and its database; Ctrl-C stops both.",
        footer = {
            "",
            "An external PostgreSQL is used when POP_DATABASE_URL is set, with POP_DATABASE_USER and",
            "POP_DATABASE_PASSWORD of its owner; POP_DATABASE_APP_PASSWORD is that of the role pop_app."
        })
final class Run implements Callable<Integer> {

    @Mixin
    private final House house;

    @Option(names = "--port", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(names = "--empty", description = "Starts without the invented people of the demonstration.")
    private boolean empty;

    Run(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws InterruptedException {
        var application = house.openWithWeb(port, !empty);
        System.out.println("Positive Outcomes is ready: " + address(application.getEnvironment()));
        new CountDownLatch(1).await();
        return 0;
    }

    private static String address(Environment environment) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
