package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.overdose.NaloxoneKit;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// A kit as it is typed.
///
/// @param id made with the form, so that sending it twice records once
/// @param instead the kit that a repeat supply is instead of
record KitForm(
        @Nullable UUID id,
        @Nullable Origin origin,
        NaloxoneKit.@Nullable Recipient recipient,
        NaloxoneKit.@Nullable Setting setting,
        @Nullable SupplyKind supply,
        NaloxoneKit.@Nullable RepeatReason reason,
        NaloxoneKit.@Nullable Product product,
        @Nullable String expires,
        @Nullable String replace,
        @Nullable String day,
        @Nullable UUID instead,
        @Nullable UUID authorisation,
        @Nullable String note) {

    private static final LocalDate FIRST = LocalDate.of(2012, 8, 14);
    private static final int LINE = 500;

    static KitForm empty(Origin origin, @Nullable UUID instead) {
        return new KitForm(
                Ids.next(),
                origin,
                NaloxoneKit.Recipient.PERSON_AT_RISK,
                null,
                instead == null ? null : SupplyKind.REPEAT,
                null,
                null,
                null,
                null,
                null,
                instead,
                null,
                null);
    }

    /// Whoever supplies a kit knows which.
    Stream<NaloxoneKit.Product> products() {
        return Stream.of(NaloxoneKit.Product.values()).filter(it -> !isSupply() || it != NaloxoneKit.Product.NOT_KNOWN);
    }

    boolean isSupply() {
        return origin != Origin.ELSEWHERE;
    }

    /// What was typed; null when something of it cannot be.
    @Nullable
    Kit read(Giving giving, Problems problems) {
        var had = When.dayOf(new DayField("day", day, giving.now(), problems).passed(FIRST));
        if (recipient == null) {
            problems.add("recipient", "Choose who has it");
        }
        if (product == null || isSupply() && product == NaloxoneKit.Product.NOT_KNOWN) {
            problems.add("product", "Choose the product");
        }
        var last = expiresOn(had, problems);
        var replaceOn = replaceOn(last, problems);
        Typed.atMost(problems, "note", note, LINE);
        var by = isSupply() ? supplier(giving, had, problems) : null;
        if (isSupply()) {
            checkSupply(giving, problems);
        }
        return problems.isEmpty() && id != null ? kit(giving, had, last, replaceOn, by) : null;
    }

    private @Nullable LocalDate expiresOn(LocalDate had, Problems problems) {
        var last = Expiry.read(expires, had).orElse(null);
        if (last == null && (isSupply() || !Typed.text(expires).isEmpty())) {
            problems.add("expires", "Enter the expiry as it is on the box, such as 3 2028 or 31 3 2028");
        } else if (last != null && isSupply() && !last.isAfter(had)) {
            problems.add("expires", "It had expired when it was given. Give one that is good");
        }
        return last;
    }

    /// A month before it expires, unless another day is typed.
    private @Nullable LocalDate replaceOn(@Nullable LocalDate last, Problems problems) {
        if (last == null || Typed.text(replace).isEmpty()) {
            return last == null ? null : last.minusMonths(1);
        }
        var typed = TypedDay.either(replace, last).orElse(null);
        if (typed == null) {
            problems.add("replace", "Enter a day, such as 1 2 2028, or leave it empty for a month before it expires");
        } else if (typed.isAfter(last)) {
            problems.add("replace", "It expires before that. Enter a day up to " + When.date(last));
        }
        return typed;
    }

    private @Nullable Authorisation supplier(Giving giving, LocalDate had, Problems problems) {
        var by = giving.authority(had, authorisation);
        if (by == null) {
            problems.add(
                    "day", "You held no authorisation to supply naloxone on that day, so you cannot record a supply");
        }
        return by;
    }

    private void checkSupply(Giving giving, Problems problems) {
        if (setting == null) {
            problems.add("setting", "Choose where it was given");
        }
        if (supply == null) {
            problems.add("supply", "Choose whether it is their first");
        } else if (supply == SupplyKind.FIRST && recipient != null && giving.isRepeat(recipient)) {
            problems.add("supply", "One was supplied before, so this is a repeat");
        }
        if (supply == SupplyKind.REPEAT && reason == null) {
            problems.add("reason", "Choose why they need another");
        }
        if (supply == SupplyKind.REPEAT
                && reason == NaloxoneKit.RepeatReason.OTHER
                && Typed.text(note).isEmpty()) {
            problems.add("note", "Say in a few words why they need another");
        }
        if (replaced() != null && giving.standing(replaced()) == null) {
            problems.add("instead", "Something became of that kit meanwhile. Choose again");
        }
    }

    private Kit kit(
            Giving giving,
            LocalDate had,
            @Nullable LocalDate last,
            @Nullable LocalDate replaceOn,
            @Nullable Authorisation by) {
        var repeat = by != null && supply == SupplyKind.REPEAT;
        return new Kit(
                new KitId(Objects.requireNonNull(id)),
                giving.person(),
                giving.me().agency(),
                by == null ? Origin.ELSEWHERE : Origin.SUPPLIED,
                Objects.requireNonNull(recipient),
                by == null ? null : setting,
                by == null ? null : supply,
                repeat ? reason : null,
                Objects.requireNonNull(product),
                last,
                replaceOn,
                had,
                by == null ? null : by.worker(),
                by == null ? null : by.name(),
                by == null ? null : giving.me().role(),
                by == null ? null : by.id(),
                by == null ? null : by.route(),
                repeat && replaced() != null ? new KitId(Objects.requireNonNull(replaced())) : null,
                Typed.text(note),
                by == null ? KitStatus.TOLD_OF : KitStatus.SUPPLIED,
                1);
    }

    /// A spare and a first one are beside what there is.
    @Nullable
    UUID replaced() {
        return supply == SupplyKind.REPEAT && reason != NaloxoneKit.RepeatReason.SPARE ? instead : null;
    }
}
