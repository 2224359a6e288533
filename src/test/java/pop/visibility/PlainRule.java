package pop.visibility;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The rules of sharing as a reader of the agreements would say them, one row and one viewer at a time: written
/// without a look at the SQL, so that both can be compared.
record PlainRule(Instant now, LocalDate today, Map<String, Set<String>> remits, List<Agreement> agreements) {

    record Viewer(UUID worker, UUID agency, UUID team, boolean triageTeam, String role, boolean holdsPost) {}

    record Agreement(
            String status,
            LocalDate starts,
            @Nullable LocalDate ends,
            LocalDate review,
            int grace,
            List<Party> parties,
            List<Clause> clauses) {}

    record Party(UUID agency, boolean signed, @Nullable LocalDate left) {}

    record Clause(
            boolean share,
            UUID giver,
            UUID receiver,
            Set<String> roles,
            Set<String> scopes,
            Set<String> categories,
            boolean forEventsOnly,
            boolean onlyOpen,
            boolean needsAgreement,
            boolean despiteObjection) {}

    /// @param desk none for a worker's own
    record Door(
            @Nullable UUID worker,
            @Nullable UUID team,
            @Nullable String desk,
            String scope,
            boolean past,
            @Nullable UUID holder,
            @Nullable Set<String> categories,
            @Nullable Instant until) {}

    record Word(
            UUID recipient,
            String category,
            String choice,
            boolean ended,
            @Nullable Instant until) {}

    record Shut(
            @Nullable UUID worker,
            Set<UUID> excepting,
            @Nullable Instant until) {}

    record Person(UUID id, List<Door> doors, List<Word> words, List<Shut> shuts) {}

    record Row(UUID id, UUID holder, String category) {}

    boolean sees(Viewer viewer, Person person, Row row) {
        return viewer.holdsPost()
                && person.shuts().stream().noneMatch(shut -> shutsOut(shut, viewer))
                && person.doors().stream().anyMatch(door -> opens(door, viewer, person, row));
    }

    private boolean shutsOut(Shut shut, Viewer viewer) {
        var meant = shut.worker() == null
                ? !shut.excepting().contains(viewer.worker())
                : shut.worker().equals(viewer.worker());
        return meant && runs(shut.until());
    }

    private boolean opens(Door door, Viewer viewer, Person person, Row row) {
        if (!runs(door.until()) || !holds(door, viewer)) {
            return false;
        }
        if (door.scope().equals("GIVEN")) {
            return (door.holder() == null || door.holder().equals(row.holder()))
                    && door.categories() != null
                    && door.categories().contains(row.category());
        }
        if (door.scope().equals("SUPPORT") && row.category().equals("SAFETY")) {
            return true;
        }
        if (row.holder().equals(viewer.agency())) {
            return remits.getOrDefault(viewer.role() + " " + door.scope(), Set.of())
                    .contains(row.category());
        }
        return shared(door, viewer, person, row);
    }

    private static boolean holds(Door door, Viewer viewer) {
        if (door.worker() != null) {
            return door.worker().equals(viewer.worker());
        }
        var sits = viewer.team().equals(door.team());
        return "lead".equals(door.desk())
                ? sits && viewer.role().equals("TEAM_LEADER")
                : sits && viewer.triageTeam() && !viewer.role().equals("PEER_MENTOR");
    }

    private boolean shared(Door door, Viewer viewer, Person person, Row row) {
        var said = agreements.stream()
                .filter(this::inForce)
                .flatMap(agreement -> agreement.clauses().stream()
                        .filter(clause -> stands(agreement, clause.giver()) && stands(agreement, clause.receiver())))
                .filter(clause -> clause.giver().equals(row.holder())
                        && clause.receiver().equals(viewer.agency())
                        && clause.roles().contains(viewer.role())
                        && clause.scopes().contains(door.scope())
                        && clause.categories().contains(row.category())
                        && !clause.forEventsOnly())
                .toList();
        if (said.isEmpty() || said.stream().anyMatch(clause -> !clause.share())) {
            return false;
        }
        if (door.past() && said.stream().anyMatch(Clause::onlyOpen)) {
            return false;
        }
        var choice = choice(person, viewer.agency(), row.category());
        if (said.stream().anyMatch(Clause::needsAgreement)) {
            return choice.equals("AGREES");
        }
        return !choice.equals("OBJECTS") || said.stream().allMatch(Clause::despiteObjection);
    }

    private boolean inForce(Agreement agreement) {
        return Set.of("IN_FORCE", "UNDER_REVIEW").contains(agreement.status())
                && !agreement.starts().isAfter(today)
                && (agreement.ends() == null || agreement.ends().isAfter(today))
                && !agreement.review().plusDays(agreement.grace()).isBefore(today)
                && agreement.parties().stream().allMatch(party -> party.signed() || party.left() != null);
    }

    private boolean stands(Agreement agreement, UUID agency) {
        return agreement.parties().stream()
                .anyMatch(party -> party.agency().equals(agency)
                        && (party.left() == null || party.left().isAfter(today)));
    }

    private String choice(Person person, UUID recipient, String category) {
        return person.words().stream()
                .filter(word -> word.recipient().equals(recipient)
                        && word.category().equals(category)
                        && !word.ended()
                        && runs(word.until()))
                .map(Word::choice)
                .findFirst()
                .orElse("NOT_ASKED");
    }

    private boolean runs(@Nullable Instant until) {
        return until == null || until.isAfter(now);
    }
}
