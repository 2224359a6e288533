package pop.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;

import javax.sql.DataSource;

import java.time.Clock;

import static java.util.Objects.requireNonNullElseGet;

/// Spring closes these in reverse: the web, the pool, and last the embedded server.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Lazy
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
        return EmbeddedDatabase.open(settings);
    }

    @Bean
    Database database(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        var url = settings.url();
        if (url == null || url.isBlank()) {
            return embedded.getObject().database();
        }
        var appPassword =
                requireNonNullElseGet(settings.appPassword(), () -> Database.appPassword(settings.password()));
        return new Database(url, settings.user(), settings.password(), appPassword);
    }

    @Bean
    Demonstration demonstration(Database database, DatabaseSettings settings, ObjectProvider<ComesAlong> along) {
        return new Preparation(database, settings.cast(), along.orderedStream().toList()).run();
    }

    /// Nobody gets a connection before the database is prepared.
    @Bean
    @DependsOn("demonstration")
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new QuietTemplate(dataSource);
    }

    @Bean
    RowSecurity transactionManager(DataSource dataSource, Clock clock) {
        return new RowSecurity(dataSource, clock);
    }
}
