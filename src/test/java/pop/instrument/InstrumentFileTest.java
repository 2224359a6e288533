package pop.instrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstrumentFileTest {

    static List<InstrumentFile> all() {
        return OwnInstruments.files();
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_we_ship_is_good_and_named_as_it_is(InstrumentFile file) {
        assertThat(file.read().instrument().key()).isEqualTo(OwnInstruments.key(file.name()));
        assertThat(file.read().description()).isNotEmpty();
        assertThat(file.read().instrument().copyright()).isNotEmpty();
    }

    @Test
    void we_ship_these_and_no_wording_of_anybody_elses() {
        assertThat(all())
                .extracting(it -> OwnInstruments.key(it.name()).code())
                .containsExactlyInAnyOrder(
                        "audit",
                        "audit-c",
                        "core-10",
                        "dudit",
                        "fast",
                        "justice-star",
                        "pop",
                        "recovery-outcomes",
                        "sds");
        for (var file : all()) {
            var it = file.read().instrument();
            if (!it.key().code().equals("pop")) {
                assertThat(it.items())
                        .filteredOn(item -> !item.link().matches("drug|total"))
                        .allSatisfy(item -> assertThat(item.words()).matches("(Item|Area|Indicator) " + item.link()))
                        .allSatisfy(item -> assertThat(item.choices())
                                .allSatisfy(choice -> assertThat(choice.words()).isEqualTo("" + choice.value())));
            }
        }
    }

    /// The ten areas of the Justice Star stand in facts 1.1.
    @Test
    void our_own_measure_is_nobody_elses() {
        var star = List.of(
                "accommodation",
                "living skills",
                "self-care",
                "well-being",
                "community",
                "relationships",
                "parenting",
                "positive use",
                "strong feelings",
                "crime");
        var ours = Made.instrument("pop-1").items();
        assertThat(ours).hasSizeBetween(9, 12).hasSizeGreaterThan(10);
        assertThat(ours)
                .allSatisfy(item -> assertThat(star)
                        .noneMatch(word -> item.words().toLowerCase(Locale.UK).contains(word)));
    }

    /// What is exchanged for what in which of the two files, and what a human is told.
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            q ~ "resourceType": "Questionnaire" ~ "resourceType": "Patient" ~ not a questionnaire in FHIR R4
            q ~ "status": "active" ~ "status": "shiny" ~ not a questionnaire in FHIR R4
            q ~ "status": "active" ~ "status": "draft" ~ is not “active”
            q ~ "status": "active" ~ "status": "active", "colour": "blue" ~ Unknown element
            q ~ "title": "FAST" ~ "title": " " ~ has no title
            q ~ "version": "1" ~ "version": "2" ~ is for the questionnaire “urn:pop:instrument:fast|1”
            q ~ "linkId": "2" ~ "linkId": "1" ~ Two items have the linkId “1”
            q ~ "type": "choice" ~ "type": "string" ~ neither a whole number
            q ~ "valueDecimal": 4 ~ "valueDecimal": 3 ~ count the same
            q ~ "valueDecimal": 4 ~ "valueDecimal": 3.5 ~ as a whole number
            s ~ "link": "1" ~ "link": "7" ~ names item “7” (stops), which the questionnaire does not have
            s ~ "ceiling": 16 ~ "ceiling": 15 ~ from 0 to 16 by the questionnaire, and from 0 to 15
            s ~ "key": "fast-positive" ~ "key": "fast-splendid" ~ no words for the band “fast-splendid”
            s ~ "reviewMonths": 12 ~ "reviewMonths": 0 ~ after how many months
            s ~ "method": "SUM" ~ "method": "GUESS" ~ The scoring rule cannot be read
            s ~ "method": "SUM" ~ "metod": "SUM" ~ The scoring rule cannot be read
            s ~ "rule": "fast 1" ~ "rule": "" ~ no name and version of its own
            q ~ "title": "FAST" ~ "title": "Short WEMWBS" ~ are not taken
            s ~ "floor": 0 ~ "floor": 0, "until": "2020-01-01" ~ ends before it begins
            s ~ "floor": 0 ~ "floor": 0, "reversed": ["11"] ~ names item “11” (reversed)
            s ~ "floor": 0 ~ "floor": 0, "risks": [{"link": "2", "least": 0}] ~ Every answer of item 2 is a risk
            """)
    void what_is_wrong_is_said(String which, String told, String instead, String says) {
        var file = Made.file("fast-1");
        var questionnaire = which.equals("q") ? file.questionnaire().replace(told, instead) : file.questionnaire();
        var scoring = which.equals("s") ? file.scoring().replace(told, instead) : file.scoring();
        assertThat(questionnaire + scoring).isNotEqualTo(file.questionnaire() + file.scoring());
        assertThatThrownBy(() -> new InstrumentFile("A file", questionnaire, scoring).read())
                .isInstanceOf(NotAnInstrument.class)
                .hasMessageStartingWith("A file cannot be taken.")
                .hasMessageContaining(says);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        var file = Made.file("fast-1");
        var scoring =
                file.scoring().replace("\"ceiling\": 16", "\"ceiling\": 15").replace("fast 1", " ");
        var questionnaire = file.questionnaire()
                .replace("\"linkId\": \"2\"", "\"linkId\": \"1\"")
                .replace("\"active\"", "\"draft\"");
        assertThatThrownBy(() -> new InstrumentFile("A file", questionnaire, scoring).read())
                .hasMessageContainingAll("is not “active”", "Two items", "from 0 to 15", "no name and version");
    }

    @Test
    void rubbish_is_refused_in_words() {
        var fast = Made.file("fast-1");
        for (var rubbish : List.of("", "{", "[]", "null", "<xml/>", "{}")) {
            assertThatThrownBy(() -> new InstrumentFile("A file", rubbish, fast.scoring()).read())
                    .as(rubbish)
                    .isInstanceOf(NotAnInstrument.class);
            assertThatThrownBy(() -> new InstrumentFile("A file", fast.questionnaire(), rubbish).read())
                    .as(rubbish)
                    .isInstanceOf(NotAnInstrument.class);
        }
    }

    @Test
    void spaces_and_the_end_are_no_other_content_and_a_word_is() {
        var fast = Made.file("fast-1");
        var ended = fast.scoring()
                .replace("\"floor\": 0", "\"floor\":  0")
                .replaceFirst("\\{", "{\"until\": \"2030-01-01\",");
        assertThat(new InstrumentFile("x", fast.questionnaire(), ended).digest())
                .isEqualTo(fast.digest());
        assertThat(new InstrumentFile("x", fast.questionnaire().replace("Item 2", "Item two"), fast.scoring()).digest())
                .isNotEqualTo(fast.digest());
        assertThat(new InstrumentFile("x", fast.questionnaire(), fast.scoring().replace("3", "2")).digest())
                .isNotEqualTo(fast.digest());
    }
}
