package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A part of a service, as `overridden` and its history call it.
enum Part {
    NEEDS("needs"),
    TAKING("taking"),
    PLACES("places"),
    SCHEDULES("hours", "schedules"),
    CONTACTS("contacts");

    private final String[] names;

    Part(String... names) {
        this.names = names;
    }

    String[] names() {
        return names.clone();
    }

    /// Runs a statement that leaves alone what was changed here (`kept && :names`), and notes the services it changes
    /// under `:name`, for their history.
    void write(JdbcClient sql, String statement) {
        sql.sql(statement).param("names", names()).param("name", names[0]).update();
    }
}
