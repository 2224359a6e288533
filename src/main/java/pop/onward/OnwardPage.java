package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.person.Identity;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One onward referral for those who follow it.
///
/// @param code what opens its links, as it is read out; null when there are none
/// @param next services that help with the same and were not tried
/// @param accountId of the account that is written down next
record OnwardPage(
        Onward it,
        OnwardRows.Line line,
        Identity person,
        Instant now,
        List<Telling.Item> told,
        List<OnwardRows.Happened> facts,
        List<Accounts.Said> accounts,
        List<OnwardRows.Other> others,
        List<Choosing.Offer> next,
        List<String> phones,
        @Nullable String code,
        UUID accountId,
        AnswerForm form,
        Problems problems) {

    LocalDate today() {
        return When.dayOf(now);
    }

    OnwardStatus standing() {
        return it.standing(now);
    }

    String path() {
        return "/onward/" + it.id();
    }

    String back() {
        return line.approach() == null ? "/people/" + it.person() + "/onward" : "/approaches/" + line.approach();
    }

    String reference() {
        return WriteToServices.reference(it.id());
    }

    boolean isDraft() {
        return it.status() == OnwardStatus.DRAFT && it.mode() != Mode.SIGNPOST;
    }

    boolean toBeSent() {
        return it.status() == OnwardStatus.AGREED_BY_PERSON;
    }

    /// Whether the service, or the person for it, can say something next.
    boolean underWay() {
        return it.course().sentAt() != null && !it.status().isOver() && it.status() != OnwardStatus.ON_HOLD
                || it.status() == OnwardStatus.GIVEN
                || it.status() == OnwardStatus.SEEN;
    }

    /// It came to nothing, or nobody answers: something else may be tried.
    boolean triesAnother() {
        return it.isSilent(now) || it.status() == OnwardStatus.DECLINED || it.status() == OnwardStatus.WAITING_LIST;
    }

    /// What came to nothing asks whether the listing is right.
    boolean doubtful() {
        return it.isSilent(now)
                || line.declinedCode() != null
                        && line.declinedCode().castsDoubt()
                        && it.status() == OnwardStatus.DECLINED;
    }

    List<Choice> answers() {
        return AnswerForm.choices(it);
    }

    List<Choice> whyNot() {
        return Stream.of(Whose.PARTNER, Whose.PERSON)
                .flatMap(whose -> DeclineCode.of(whose).stream()
                        .filter(code -> code != DeclineCode.OTHER || whose == Whose.PARTNER)
                        .map(code -> Choice.of(code.name(), Words.of(code))))
                .toList();
    }

    /// The reasons for stopping it ourselves, the person's first.
    List<Choice> ours() {
        return Ending.all()
                .map(ending -> Choice.of(
                        ending.value(),
                        Words.find("onward.no." + ending.whose(), ending.code()).orElse("")))
                .toList();
    }

    List<Choice> outcomes() {
        return Choice.all(Outcome.values());
    }

    boolean may(FactKind fact) {
        return it.status().allows(fact);
    }

    static List<Choice> went() {
        return Arrays.stream(Accounts.Went.values())
                .map(each -> Choice.of(each.name(), Words.of(each)))
                .toList();
    }

    static List<Choice> helped() {
        return Choice.all(Accounts.Helped.values());
    }
}
