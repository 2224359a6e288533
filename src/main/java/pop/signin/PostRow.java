package pop.signin;

import pop.agency.AgencyId;
import pop.agency.Post;
import pop.agency.PostId;
import pop.agency.Role;
import pop.agency.TeamId;
import pop.agency.WorkerId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// Reads a post from a row.
final class PostRow {

    private PostRow() {}

    static Post of(ResultSet row) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                new TeamId(row.getObject("team_id", UUID.class)),
                row.getString("team_name"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("agency_name"));
    }
}
