package pop.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What hangs on a service: needs, whom it takes, places, hours, contacts. What the file no longer has goes, what it
/// has
/// comes or is changed; a part that was changed here stays as it is. Whatever happens to a service is noted down, for
/// its
/// history.
final class StagedParts {

    private final JdbcClient sql;

    StagedParts(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param own a file of our own, which also says whom a service takes
    void run(boolean own) {
        new StagedNeeds(sql).run(own);
        var contacts = new StagedContacts(sql);
        contacts.leave();
        new StagedPlaces(sql).run();
        contacts.arrive();
    }
}
