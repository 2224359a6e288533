package pop.person;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;

import java.util.UUID;

/// At the start, gives names that came by another way than this room (the cast, a restored table) the words that
/// search looks in.
@Component
class IndexNames implements ApplicationRunner {

    private static final int BATCH = 500;

    private final Names names;
    private final AsSystem asSystem;

    IndexNames(Names names, AsSystem asSystem) {
        this.names = names;
        this.asSystem = asSystem;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        UUID last = new UUID(0, 0);
        while (last != null) {
            var after = last;
            last = asSystem.call("index names", () -> names.index(after, BATCH));
        }
    }
}
