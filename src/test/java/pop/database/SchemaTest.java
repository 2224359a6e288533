package pop.database;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Committed;
import pop.PopTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Draws `schema.sql`: what is in the database after all migrations, in an order that does not depend on chance.
@PopTest
class SchemaTest {

    @Autowired
    private JdbcClient sql;

    @Test
    void schema_sql_says_what_is_in_the_database() throws IOException {
        var dump = new ClassPathResource("schema-dump.sql").getContentAsString(StandardCharsets.UTF_8);
        var parts = sql.sql(dump).query(String.class).list();

        Committed.file("schema.sql")
                .says("-- What is in the database after all migrations. Drawn by SchemaTest; do not edit.\n"
                        + String.join("\n", parts) + "\n");
    }
}
