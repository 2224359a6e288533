package pop.generate;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One invented person from the first referral to today: what all rooms must agree on.
///
/// @param same the record that may be the same person's
record Life(
        int number,
        UUID id,
        Called called,
        BirthDate born,
        Instant recordedAt,
        List<Chapter> chapters,
        @Nullable Same same) {

    @Nullable
    Instant diedAt() {
        return chapters.stream()
                .map(Chapter::spell)
                .filter(spell -> spell != null && "DIED".equals(spell.last().reason()))
                .map(spell -> spell.last().at())
                .findFirst()
                .orElse(null);
    }

    record Called(
            String given,
            String family,
            @Nullable String nickname,
            @Nullable String alias) {
        String shown() {
            return given + " " + family;
        }
    }

    record Same(UUID id, String shown) {}

    /// A referral, and the spell of support it led to, if it did.
    ///
    /// @param before contacts and attempts while no spell had been opened yet
    record Chapter(
            UUID referral,
            Staff.Member sender,
            List<Happened> facts,
            List<Met> before,
            @Nullable Spell spell) {

        Instant draftedAt() {
            return facts.getFirst().at();
        }

        Optional<Instant> at(String kind) {
            return facts.stream()
                    .filter(it -> it.kind().equals(kind))
                    .map(Happened::at)
                    .findFirst();
        }
    }

    record Spell(UUID id, int number, Instant openedAt, Team team, List<Happened> facts, List<Met> contacts) {

        Happened last() {
            return facts.getLast();
        }

        boolean isClosed() {
            return last().kind().equals("CLOSED");
        }
    }

    record Team(Staff.Member lead, Staff.@Nullable Member other) {}

    /// A fact of a referral or of a spell.
    record Happened(
            String kind,
            Instant at,
            Staff.Member by,
            @Nullable String whose,
            @Nullable String reason,
            String note,
            String alternative,
            @Nullable UUID other) {

        static Happened plain(String kind, Instant at, Staff.Member by) {
            return new Happened(kind, at, by, null, null, "", "", null);
        }
    }

    record Met(Instant at, boolean made, Staff.Member worker) {}
}
