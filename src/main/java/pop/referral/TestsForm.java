package pop.referral;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Answers to the five tests, sent together: `answer-MALE`, `reason-MALE` and so on. A test left open stays open.
///
/// @param seen which answers stood on the page, so that nobody overwrites what they did not see
record TestsForm(int version, String seen, Map<Criterion, Finding> answers, Map<Criterion, String> reasons) {

    private static final int MOST = 20_000;

    static TestsForm of(Map<String, String> fields) {
        var answers = new EnumMap<Criterion, Finding>(Criterion.class);
        var reasons = new EnumMap<Criterion, String>(Criterion.class);
        for (var test : Criterion.values()) {
            Arrays.stream(Finding.values())
                    .filter(finding -> finding.name().equals(fields.get("answer-" + test)))
                    .forEach(finding -> answers.put(test, finding));
            var reason =
                    fields.getOrDefault("reason-" + test, "").replace("\0", "").strip();
            reasons.put(test, reason.length() > MOST ? reason.substring(0, MOST) : reason);
        }
        return new TestsForm(number(fields.get("version")), fields.getOrDefault("seen", ""), answers, reasons);
    }

    /// The form as it stands before anybody types.
    static TestsForm blank(int version, List<Judgements.Decided> decided) {
        var answers = new EnumMap<Criterion, Finding>(Criterion.class);
        var reasons = new EnumMap<Criterion, String>(Criterion.class);
        for (var each : decided) {
            answers.put(each.test(), each.answer());
            reasons.put(each.test(), each.overrideReason());
        }
        return new TestsForm(version, seen(decided), answers, reasons);
    }

    static String seen(List<Judgements.Decided> decided) {
        return decided.stream().map(each -> each.id().toString()).sorted().collect(Collectors.joining(" "));
    }

    /// The judgement on one test; null when it was left open.
    @Nullable
    Judgement on(Proposal proposal, pop.agency.Role role) {
        var answer = answers.get(proposal.test());
        if (answer == null) {
            return null;
        }
        var reason = reasons.getOrDefault(proposal.test(), "");
        return new Judgement(proposal, answer, answer == proposal.proposed() ? "" : reason, role);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
