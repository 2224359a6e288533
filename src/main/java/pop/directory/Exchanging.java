package pop.directory;

import pop.agency.Post;
import pop.agency.Role;

/// Who reads other directories in and writes ours out (the room `openreferral`).
public final class Exchanging {

    private Exchanging() {}

    /// @param keeps the post is of a team that keeps the whole directory
    public static boolean may(Post post, boolean keeps) {
        return post.role() == Role.ADMINISTRATOR || post.role() == Role.TEAM_LEADER && keeps;
    }
}
