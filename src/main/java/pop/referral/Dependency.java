package pop.referral;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether words about drink and drugs tell plainly of a dependency. Where they do not, a person asks.
final class Dependency {

    private static final String SUBSTANCE =
            "heroin|opiates?|opioids?|crack|cocaine|coke|benzos?|benzodiazepines?|valium"
                    + "|etizolam|diazepam|xanax|pregabalin|gabapentin|spice|cannabis|alcohol|vodka|whisky|wine|cider"
                    + "|drink\\w*|drugs?|smack|kit|using|uses";

    private static final Pattern PLAIN = Pattern.compile("\\b(?:dependen(?:t|ce|cy|cies)|addict\\w*|alcoholi\\w+"
            + "|withdrawals?|withdrawing|rattling|methadone|buvidal|buprenorphine|espranor|suboxone|subutex)\\b");
    private static final Pattern DAILY = Pattern.compile("\\b(?:daily|every ?day|each day|per day|a day)\\b");
    private static final Pattern NAMED = Pattern.compile("\\b(?:" + SUBSTANCE + ")\\b");
    private static final Pattern NOT_NOW = Pattern.compile("\\b(?:no|not|none|nil|never|denie[sd]|without|former(?:ly)?"
            + "|previous(?:ly)?|past|used to|was|stopped|sober|abstinent|recovered|independent|unknown|unsure|maybe"
            + "|may be|possibl[ey]|query|mother|father|parents?|partner|brother|sister|family)\\b|n['’]t\\b|\\?");
    private static final Pattern CLAUSE = Pattern.compile("[.;,\\n]+|\\bbut\\b");

    private Dependency() {}

    /// The clause that tells it, as it was typed.
    static Optional<String> toldPlainly(String told) {
        return Arrays.stream(CLAUSE.split(told))
                .map(String::strip)
                .filter(Dependency::tells)
                .findFirst();
    }

    private static boolean tells(String clause) {
        String plain = Proposal.plain(clause);
        boolean plainly = PLAIN.matcher(plain).find()
                || (DAILY.matcher(plain).find() && NAMED.matcher(plain).find());
        return plainly && !NOT_NOW.matcher(plain).find();
    }
}
