package pop.openreferral;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Takes a record of a file apart into rows: of organisations, locations and services, each with its parts. The same
/// organisation stands in each of its services; it is taken once.
final class Reader {

    private final Way way;
    private final Staging staging;
    private final Map<UUID, Integer> organisations = new HashMap<>();
    private final Map<UUID, Integer> locations = new HashMap<>();
    private final Set<UUID> services = new HashSet<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Set<UUID> toldTwice = new HashSet<>();

    Reader(Way way, Staging staging) {
        this.way = way;
        this.staging = staging;
    }

    void take(String kind, Told told) {
        switch (kind) {
            case Kinds.ORGANIZATION -> organisation(told);
            case Kinds.LOCATION -> location(told, null, null);
            default -> service(told, null);
        }
    }

    /// Each organisation and the one above it.
    Map<UUID, UUID> parents() {
        return parents;
    }

    int services() {
        return services.size();
    }

    private @Nullable UUID organisation(Told told) {
        var inside = told.each("services");
        var places = told.each("locations");
        int content = told.content();
        var ours = way.ours(told);
        var id = way.main(Kinds.ORGANIZATION, told, ours);
        if (id == null) {
            told.found(Found.NO_ID, "id", "");
            return null;
        }
        if (isNew(organisations, id, content, told)) {
            var row = HsdsOrganisation.read(told, way, id, ours);
            if (Json.text(row, "name").isEmpty()) {
                told.found(Found.NO_NAME, "name", "");
                organisations.remove(id);
                return null;
            }
            var parts = Json.object();
            parts.set("contacts", distinct(HsdsContact.read(told, way, id, "organisation_id"), told));
            var parent = told.peek("parent_organization_id");
            if (!parent.isEmpty()) {
                parents.put(id, way.identity().of(Kinds.ORGANIZATION, parent));
            }
            row.set("extra", Way.extra(told, id));
            staging.add(Staging.Kind.ORGANISATION, id, told, row, parts);
        }
        places.forEach(each -> location(each, id, id));
        inside.forEach(each -> service(each, id));
        return id;
    }

    /// @param organisation whose it is, unless it says so itself
    /// @param within a place without an id is another one wherever it stands
    private @Nullable UUID location(Told told, @Nullable UUID organisation, @Nullable UUID within) {
        int content = told.content();
        var ours = way.ours(told);
        var of = told.peek("organization_id");
        told.leave("organization_id");
        var owner = of.isEmpty() ? organisation : way.identity().of(Kinds.ORGANIZATION, of);
        var known = way.main(Kinds.LOCATION, told, ours);
        var own = within == null ? null : Identity.derived(within, "location " + told.place());
        var id = known == null ? own : known;
        if (id == null) {
            told.found(Found.NO_ID, "id", "");
            return null;
        }
        if (isNew(locations, id, content, told)) {
            var parts = Json.object().put("organisation", of);
            staging.add(Staging.Kind.LOCATION, id, told, HsdsLocation.read(told, way, id, owner, ours), parts);
        }
        return id;
    }

    private void service(Told told, @Nullable UUID organisation) {
        var ours = way.ours(told);
        var id = way.main(Kinds.SERVICE, told, ours);
        if (id == null) {
            told.found(Found.NO_ID, "id", "");
            return;
        }
        staging.mention(id);
        var owner = told.one("organization").map(this::organisation).orElse(organisation);
        var of = told.peek("organization_id");
        told.leave("organization_id");
        if (owner == null && !of.isEmpty()) {
            owner = way.identity().of(Kinds.ORGANIZATION, of);
        }
        if (owner == null) {
            told.found(Found.NO_ORGANISATION, "", "");
        } else if (!services.add(id)) {
            told.found(Found.TWICE, "id", told.peek("id"));
        } else {
            named(told, id, new Owner(owner, of), ours);
        }
    }

    /// @param told as the file calls it
    private record Owner(UUID id, String told) {}

    private void named(Told told, UUID id, Owner owner, ObjectNode ours) {
        var row = HsdsListing.read(told, way, id, ours);
        if (Json.text(row, "name").isEmpty()) {
            told.found(Found.NO_NAME, "name", "");
            return;
        }
        row.put("organisation_id", owner.id().toString());
        var parts = parts(told, id, row, ours).put("organisation", owner.told());
        staging.add(Staging.Kind.SERVICE, id, told, row, parts);
    }

    private ObjectNode parts(Told told, UUID id, ObjectNode row, ObjectNode ours) {
        var parts = Json.object();
        var needs = parts.putArray("needs");
        var attributes = Needs.read(told, needs);
        var schedules = parts.putArray("schedules");
        told.each("schedules").forEach(each -> schedules.add(HsdsSchedule.read(each, way, id, null)));
        var contacts = HsdsContact.read(told, way, id, "service_id");
        var places = parts.putArray("places");
        for (var each : told.each("service_at_locations")) {
            place(each, id, new Parts(places, schedules, contacts));
        }
        parts.set("schedules", distinct(schedules, told));
        parts.set("contacts", distinct(contacts, told));
        parts.set("taking", Ours.taking(told, ours));
        HsdsListing.rest(told, row, id, attributes);
        return parts;
    }

    private record Parts(ArrayNode places, ArrayNode schedules, ArrayNode contacts) {}

    private void place(Told told, UUID service, Parts parts) {
        var ours = way.ours(told);
        var inside = told.one("location");
        var of = told.peek("location_id");
        if (inside.isEmpty() && of.isEmpty()) {
            told.found(Found.NO_PLACE, "location", "");
            return;
        }
        var within = Identity.derived(service, "place " + told.place());
        var location = inside.map(it -> location(it, null, within))
                .orElseGet(() -> way.identity().of(Kinds.LOCATION, of));
        told.leave("location_id", "service_id");
        var id = Way.place(service, location, ours);
        for (var other : parts.places()) {
            if (Json.text(other, "location_id").equals(location.toString())) {
                told.found(Found.TWICE, "location", "");
                return;
            }
        }
        var row = parts.places().addObject();
        row.put("id", id.toString()).put("service_id", service.toString()).put("location_id", location.toString());
        row.put("description", told.prose("description")).put("told", of);
        told.each("schedules").forEach(each -> parts.schedules().add(HsdsSchedule.read(each, way, service, id)));
        parts.contacts().addAll(HsdsContact.read(told, way, id, "at_id"));
        row.set("extra", Way.extra(told, id));
    }

    /// Twice the same part of the same record: the first is taken.
    private static ArrayNode distinct(ArrayNode rows, Told told) {
        var seen = new HashSet<String>();
        var kept = Json.array();
        for (JsonNode row : rows) {
            if (seen.add(Json.text(row, "id"))) {
                kept.add(row);
            } else {
                told.found(Found.TWICE, "", Json.text(row.path("extra"), "id"));
            }
        }
        return kept;
    }

    private boolean isNew(Map<UUID, Integer> seen, UUID id, int content, Told told) {
        var before = seen.putIfAbsent(id, content);
        if (before != null && before != content && toldTwice.add(id)) {
            told.found(Found.TOLD_DIFFERENTLY, "", "");
        }
        return before == null;
    }
}
