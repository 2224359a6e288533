package pop.overdose;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.agency.TeamId;
import pop.person.Phone;
import pop.web.Problems;
import pop.web.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How the outreach team is reached, as it is typed. Of each worker of the team there are a place (blank: not
/// called) and a phone.
record DeskForm(
        @Nullable @Size(max = 200) String mail,
        @Nullable @Size(max = 60) String phone,
        @Nullable @Size(max = 300) String webhook,
        @NotNull @Min(1) @Max(1440) @Nullable Integer callFirstAfter,
        @NotNull @Min(1) @Max(1440) @Nullable Integer callNextAfter,
        @NotNull @Min(1) @Max(168) @Nullable Integer soonHours,
        @NotNull @Min(1) @Max(336) @Nullable Integer lateHours,
        @NotNull @Min(30) @Max(90) @Nullable Integer keepDays,
        @Nullable Integer version,
        @Nullable List<String> worker,
        @Nullable List<String> place,
        @Nullable List<String> workerPhone) {

    private static final int MOST = 12;

    static DeskForm of(Desk it, List<Desks.OnCall> team) {
        return new DeskForm(
                it.mail(),
                it.phone(),
                it.webhook(),
                it.callFirstAfter(),
                it.callNextAfter(),
                it.soonHours(),
                it.lateHours(),
                it.keepDays(),
                it.version(),
                team.stream().map(one -> one.worker().toString()).toList(),
                team.stream().map(one -> Objects.toString(one.place(), "")).toList(),
                team.stream().map(Desks.OnCall::phone).toList());
    }

    String placeOf(int index) {
        return place == null || index >= place.size() ? "" : place.get(index);
    }

    String phoneOf(int index) {
        return workerPhone == null || index >= workerPhone.size() ? "" : workerPhone.get(index);
    }

    Optional<Desk> desk(TeamId team, Problems problems) {
        var address = Typed.text(mail);
        if (!address.isEmpty() && !address.matches("[^\\s,;<>@]+@[^\\s,;<>@]+")) {
            problems.add("mail", "Enter one e-mail address, or none");
        }
        var number = number(phone, "phone", problems);
        if (callFirstAfter == null
                || callNextAfter == null
                || soonHours == null
                || lateHours == null
                || keepDays == null
                || !problems.isEmpty()) {
            return Optional.empty();
        }
        if (lateHours <= soonHours) {
            problems.add("lateHours", "The latest is later than the first: enter more hours");
            return Optional.empty();
        }
        return Optional.of(new Desk(
                team,
                address,
                number,
                Typed.text(webhook),
                callFirstAfter,
                callNextAfter,
                soonHours,
                lateHours,
                keepDays,
                version == null ? 0 : version));
    }

    /// Those with a place, in its order; two of one place as they stand on the page.
    List<Desks.OnCall> called(List<Desks.OnCall> team, Problems problems) {
        var called = new ArrayList<Desks.OnCall>();
        for (int index = 0; worker != null && index < worker.size(); index++) {
            var id = worker.get(index);
            var typed = Typed.text(placeOf(index));
            var one = team.stream()
                    .filter(it -> it.worker().toString().equals(id))
                    .findFirst();
            if (one.isEmpty() || typed.isEmpty()) {
                continue;
            }
            if (!typed.matches("[1-9][0-9]?") || Integer.parseInt(typed) > MOST) {
                problems.add("place", "A place in turn is a number from 1 to " + MOST);
                continue;
            }
            called.add(new Desks.OnCall(
                    one.get().worker(),
                    one.get().name(),
                    Integer.valueOf(typed),
                    number(phoneOf(index), "place", problems)));
        }
        return called.stream()
                .sorted(java.util.Comparator.comparing(it -> Objects.requireNonNull(it.place())))
                .limit(MOST)
                .toList();
    }

    private static String number(@Nullable String typed, String field, Problems problems) {
        if (Typed.text(typed).isEmpty()) {
            return "";
        }
        var phones = Phone.read(typed).phones();
        if (phones.size() != 1) {
            problems.add(field, "Enter one telephone number, such as 07700 900321, or none");
            return "";
        }
        return phones.getFirst().number();
    }
}
