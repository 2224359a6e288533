package pop.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import pop.database.Viewer;

import java.util.UUID;

/// One of the cast, for whom something is asked without a page.
final class CastViewer {

    private CastViewer() {}

    /// @param beneath past the policies: whoever asks this is nobody yet
    static Viewer of(String email, JdbcClient beneath) {
        return beneath.sql("""
                        select p.worker_id, p.agency_id, p.team_id, p.role
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                         where w.email = :worker
                           and p.until is null
                        """)
                .param("worker", email)
                .query((row, _) -> new Viewer(
                        Viewer.Kind.WORKER,
                        row.getObject("worker_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("team_id", UUID.class),
                        row.getString("role"),
                        "measuring"))
                .single();
    }
}
