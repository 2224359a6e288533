package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.UUID;

/// How a file is read.
///
/// Our own columns stand in each record under [#POP]. They are believed only in a file of our own that is read back:
/// anybody else's could send referrals, with all they say of a person, to an address of its choice.
///
/// @param own it was written here, and is read back whole
record Way(Identity identity, boolean own, Instant now) {

    static final String POP = "pop";

    /// Our own columns of a record, empty unless they are to be believed.
    ObjectNode ours(Told told) {
        var ours = told.one(POP);
        if (ours.isPresent() && !own) {
            told.once(Found.NOT_OURS, "");
        }
        return own ? ours.map(Told::rest).orElseGet(Json::object) : Json.object();
    }

    /// Of an organisation, a service or a location; null without an id.
    @Nullable
    UUID main(String kind, Told told, JsonNode ours) {
        var id = told.peek("id");
        if (id.isEmpty()) {
            return null;
        }
        var kept = Identity.uuid(Json.text(ours, "id"));
        return kept == null ? identity.of(kind, id) : kept;
    }

    /// Of a part of something.
    UUID part(UUID owner, String kind, Told told, JsonNode ours) {
        var kept = Identity.uuid(Json.text(ours, "id"));
        var id = told.peek("id");
        return kept == null ? Identity.derived(owner, kind + " " + (id.isEmpty() ? told.place() : id)) : kept;
    }

    /// Of a service at a location: the same as long as it is that service and that location.
    static UUID place(UUID service, @Nullable UUID location, JsonNode ours) {
        var kept = Identity.uuid(Json.text(ours, "id"));
        return kept == null ? Identity.derived(service, "place " + location) : kept;
    }

    /// The rest of a record, with the id the file gave it if that is not ours.
    static ObjectNode extra(Told told, UUID id) {
        var given = told.peek("id");
        told.leave("id");
        var extra = told.rest();
        if (!given.isEmpty() && !given.equals(id.toString())) {
            extra.put("id", given);
        }
        return extra;
    }

    /// The id others know a row by.
    static String known(JsonNode row) {
        var given = Json.text(row.path("extra"), "id");
        return given.isEmpty() ? Json.text(row, "id") : given;
    }

    /// So that a part made here is the same row when it is read back, and not one made of its id.
    static void keep(ObjectNode into, JsonNode row, boolean whole) {
        if (whole && Json.text(row.path("extra"), "id").isEmpty()) {
            into.putObject(POP).put("id", Json.text(row, "id"));
        }
    }
}
