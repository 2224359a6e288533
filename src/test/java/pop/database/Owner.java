package pop.database;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;

/// The database as its owner sees it, beneath every policy: for preparing what tests look at, and for tampering.
public final class Owner {

    private Owner() {}

    public static DataSource source(ApplicationContext application) {
        return application.getBean(Database.class).asOwner();
    }

    public static JdbcClient of(ApplicationContext application) {
        return JdbcClient.create(source(application));
    }
}
