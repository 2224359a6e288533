package pop.custody;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.finding.QuickList;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What somebody may need, each with the services of the quick list that are open when they come out.
@Component
class Blocks {

    private final JdbcClient sql;
    private final QuickList list;

    Blocks(JdbcClient sql, QuickList list) {
        this.sql = sql;
        this.list = list;
    }

    /// @param lines the best first; none may be open then
    record Block(String code, String name, List<QuickList.Line> lines) {

        private static final int BEST = 3;

        /// What people in the cells ask for most (facts 0.1); the rest is folded away.
        private static final Set<String> USUAL = Set.of(
                "ACCOMMODATION",
                "ALCOHOL",
                "DRUGS",
                "HARM_REDUCTION",
                "MENTAL_HEALTH",
                "PHYSICAL_HEALTH",
                "MONEY",
                "WORK_AND_TRAINING",
                "LEGAL",
                "FOOD_AND_PHONE",
                "BEREAVEMENT",
                "STRONG_FEELINGS");

        boolean isUsual() {
            return USUAL.contains(code);
        }

        List<QuickList.Line> best() {
            return lines.subList(0, rest().isEmpty() ? lines.size() : BEST);
        }

        /// Folded away.
        List<QuickList.Line> rest() {
            return lines.size() > BEST + 1 ? lines.subList(BEST, lines.size()) : List.of();
        }

        /// "2 open", or that nobody knows.
        String open() {
            var known = lines.stream().filter(it -> it.closesAt() != null).count();
            return lines.isEmpty() ? "" : known == 0 ? "phone first" : known + " open";
        }
    }

    /// @param release when they are expected out
    record Offer(Instant release, List<Block> blocks) {}

    Offer at(Instant release) {
        var sections = QuickList.sections(list.at(release));
        var blocks = sql.sql("select n.code, n.name from directory.need n order by n.position")
                .query((row, _) ->
                        new Block(row.getString("code"), row.getString("name"), open(sections, row.getString("code"))))
                .list();
        return new Offer(release, blocks);
    }

    private static List<QuickList.Line> open(List<QuickList.Section> sections, String need) {
        return sections.stream()
                .filter(it -> it.code().equals(need))
                .flatMap(it -> it.lines().stream())
                .toList();
    }
}
