package pop.harmreduction;

import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.overdose.NaloxoneKit;
import pop.person.PersonId;
import pop.rule.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What becomes of a kit, and how good it is.
class KitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final WorkerId SOMEBODY = new WorkerId(Ids.next());

    @Test
    void it_is_good_until_the_day_to_replace_it_and_expired_after_its_last_day() {
        assertThat(kit(TODAY.plusDays(60), TODAY.plusDays(1)).state(TODAY)).isEqualTo(KitState.GOOD);
        assertThat(kit(TODAY.plusDays(60), TODAY).state(TODAY)).isEqualTo(KitState.REPLACE);
        assertThat(kit(TODAY, TODAY.minusMonths(1)).state(TODAY)).isEqualTo(KitState.REPLACE);
        assertThat(kit(TODAY.minusDays(1), TODAY.minusMonths(1)).state(TODAY)).isEqualTo(KitState.EXPIRED);
    }

    @Test
    void something_becomes_of_it_once() {
        var used = kit(TODAY, TODAY).become(KitFactKind.USED, "", SOMEBODY, NOW);
        assertThat(used.state().status()).isEqualTo(KitStatus.USED);
        assertThat(used.state().state(TODAY)).isEqualTo(KitState.NONE);
        assertThatThrownBy(() -> used.state().become(KitFactKind.LOST, "", SOMEBODY, NOW))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> kit(TODAY, TODAY).become(KitFactKind.SUPPLIED, "", SOMEBODY, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatever_is_recorded_its_status_is_what_its_facts_give() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var kit = kit(TODAY, TODAY);
            var facts = new ArrayList<>(List.of(kit.first(SOMEBODY, NOW).kind()));
            for (int tried = 0; tried < 4; tried++) {
                var kind = KitFactKind.values()[random.nextInt(KitFactKind.values().length)];
                if (kit.status().allows(kind)) {
                    kit = kit.become(kind, "", SOMEBODY, NOW).state();
                    facts.add(kind);
                }
            }
            assertThat(kit.status()).isEqualTo(KitStatus.of(facts));
            assertThat(facts).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void an_expiry_is_read_as_it_is_printed_on_a_box() {
        assertThat(Expiry.read("3 2028", TODAY)).contains(LocalDate.of(2028, 3, 31));
        assertThat(Expiry.read(" 02/2028 ", TODAY)).contains(LocalDate.of(2028, 2, 29));
        assertThat(Expiry.read("15 3 2028", TODAY)).contains(LocalDate.of(2028, 3, 15));
        assertThat(Expiry.read("13 2028", TODAY)).isEmpty();
        assertThat(Expiry.read("soon", TODAY)).isEmpty();
        assertThat(Expiry.read(null, TODAY)).isEmpty();
    }

    private static Kit kit(LocalDate expires, LocalDate replace) {
        return new Kit(
                new KitId(Ids.next()),
                new PersonId(Ids.next()),
                new AgencyId(Ids.next()),
                Origin.SUPPLIED,
                NaloxoneKit.Recipient.PERSON_AT_RISK,
                NaloxoneKit.Setting.COMMUNITY_OUTLET,
                SupplyKind.FIRST,
                null,
                NaloxoneKit.Product.NYXOID,
                expires,
                replace,
                TODAY.minusYears(1),
                SOMEBODY,
                "Somebody",
                null,
                Ids.next(),
                LegalRoute.DRUG_TREATMENT_SERVICE,
                null,
                "",
                KitStatus.SUPPLIED,
                1);
    }
}
