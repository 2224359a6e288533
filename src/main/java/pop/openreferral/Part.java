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

    /// Notes the services that are changed, for their history.
    ///
    /// @param change of rows, but not of what was changed here (`kept && :names`); returns the `service_id` of each
    void write(JdbcClient sql, String change) {
        sql.sql("with changed as (\n" + change + """
                        )
                        insert into pg_temp.altered (service_id, part)
                        select distinct c.service_id, :name
                          from changed c
                        """)
                .param("names", names())
                .param("name", names[0])
                .update();
    }
}
