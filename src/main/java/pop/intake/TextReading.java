package pop.intake;

import pop.referral.Agrees;
import pop.referral.Source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads cells in which partners choose from a few words: the kind of agency, whether the person agrees, the sex.
/// What is in no list is not known, and said to be so.
final class TextReading {

    /// In this order: the court's social workers are the court's, and a custody peer mentor is not the police.
    private static final Map<Source, Pattern> SOURCES = sources();

    private static final Pattern YES = Pattern.compile(
            "y|yes|yep|true|agreed?|agrees|consented|consents|consent given|given|(?:yes|y|agreed?)[ ,.:;(–-]*"
                    + "(?:verbal|verbally|verbal consent|written|in writing|signed|in person|by phone|by text|full|given)\\)?");
    private static final Pattern NO =
            Pattern.compile("n|no|nope|false|declined|refused|does not agree|doesn'?t agree|not agreed|no consent");
    private static final Pattern NOT_ASKED =
            Pattern.compile("not asked|not yet asked|not asked yet|not discussed|to be asked|unaware|not aware");
    private static final Pattern NOTHING =
            Pattern.compile("[\\s?.–—-]*|unknown|not known|not stated|n/?k|n/?a|tbc|none|unsure|don'?t know");
    private static final Pattern SEX = Pattern.compile(
            "m|male|man|boy|he|f|female|woman|girl|she|other|non ?-?binary|x|not stated|declined|refused"
                    + "|prefer not to say|rather not say");

    private TextReading() {}

    /// Empty when the text says something that is in no list; blank says nothing and is not known.
    static Optional<Source> source(String text) {
        String plain = plain(text);
        if (NOTHING.matcher(plain).matches()) {
            return Optional.of(Source.NOT_KNOWN);
        }
        return SOURCES.entrySet().stream()
                .filter(each -> each.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static Optional<Agrees> agrees(String text) {
        String plain = plain(text);
        if (YES.matcher(plain).matches()) {
            return Optional.of(Agrees.YES);
        }
        if (NO.matcher(plain).matches()) {
            return Optional.of(Agrees.NO);
        }
        if (NOT_ASKED.matcher(plain).matches()) {
            return Optional.of(Agrees.NOT_ASKED);
        }
        return NOTHING.matcher(plain).matches() ? Optional.of(Agrees.NOT_KNOWN) : Optional.empty();
    }

    static boolean isSex(String text) {
        String plain = plain(text);
        return SEX.matcher(plain.replace(".", "")).matches()
                || NOTHING.matcher(plain).matches();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Map<Source, Pattern> sources() {
        var sources = new LinkedHashMap<Source, String>();
        sources.put(Source.SELF, "^(?:self|self[ -]?referr\\w*|self referral|himself|the person|client)$");
        sources.put(
                Source.FAMILY,
                "^(?:(?:his|her|their) )?(?:mum|mother|mam|maw|dad|father|da|parents?|brother|sister|sibling|wife|husband"
                        + "|partner|girlfriend|boyfriend|son|daughter|aunt|auntie|uncle|gran|granny|grandad|family"
                        + "|family member|friend|carer)$");
        sources.put(Source.CUSTODY_PEER_MENTOR, "custody peer mentors?|cpm|pop ?plus|pop ?\\+");
        sources.put(
                Source.COURT_AND_JUSTICE,
                "(?:sheriff )?court|justice social work|criminal justice|justice|jsw|cjsw|sps|prison|hmp"
                        + "|procurator fiscal|pf|copfs|probation|throughcare|diversion|bail");
        sources.put(Source.POLICE, "police|constable|custody|btp");
        sources.put(
                Source.THIRD_SECTOR,
                "sacro|turning point|tps|simon community|aid (?:&|and) abet|lodging house mission|salvation army"
                        + "|shelter|scottish families|crew|wheatley|apex|street ?connect|charity|recovery communit\\w+"
                        + "|recovery hub|third sector|voluntary sector");
        sources.put(
                Source.HEALTH_AND_SOCIAL_CARE,
                "hscp|adrs|gadrs|gp|doctor|surgery|nhs|hospital|a&e|health|nurse|cmht|social work|social care|cos"
                        + "|crisis outreach|homeless(?:ness)? (?:health|team)|pharmacy|chemist|health cent(?:re|er)");
        var patterns = new LinkedHashMap<Source, Pattern>();
        sources.forEach((source, words) ->
                patterns.put(source, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])")));
        return patterns;
    }
}
