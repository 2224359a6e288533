package pop.database;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;

/// Does a task of the house in a transaction of its own, as a viewer named after the task.
///
/// Listeners need it: the viewer of the request that told the news may not do what follows from it.
@Component
public class AsSystem {

    private final TransactionTemplate fresh;

    AsSystem(PlatformTransactionManager transactions) {
        fresh = new TransactionTemplate(transactions);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public void run(String task, Runnable work) {
        Viewer.system(task).run(() -> fresh.executeWithoutResult(status -> work.run()));
    }

    public <T extends @Nullable Object> T call(String task, Supplier<T> work) {
        return Viewer.system(task).call(() -> fresh.execute(status -> work.get()));
    }
}
