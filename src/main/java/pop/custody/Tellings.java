package pop.custody;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody told in the cells, for rooms above that they agreed should have it; as far as the viewer is shown it.
@Component
public class Tellings {

    private final JdbcClient sql;
    private final Shown shown;

    Tellings(JdbcClient sql, Shown shown) {
        this.sql = sql;
        this.shown = shown;
    }

    /// @param team and holder: whose the approach is
    /// @param born only a whole date
    /// @param safely in words: by which way, what to heed, when they are expected out
    /// @param reach the same, without a word that they were in custody
    /// @param needs in words
    /// @param asks the needs by their codes
    public record Telling(
            TeamId team,
            AgencyId holder,
            String name,
            String knownAs,
            String birth,
            @Nullable LocalDate born,
            String sex,
            String home,
            String phone,
            String safely,
            String reach,
            List<String> needs,
            List<String> asks,
            String centre,
            Instant metAt) {}

    public Optional<Telling> of(ApproachId id) {
        return shown.find(id)
                .flatMap(it -> sql.sql("select a.team_id, a.holder_agency_id from custody.approach a where a.id = :id")
                        .param("id", id.value())
                        .query((row, _) -> telling(
                                it,
                                TeamId.of(row.getString("team_id")),
                                AgencyId.of(row.getString("holder_agency_id"))))
                        .optional());
    }

    private static Telling telling(Shown.Approach it, TeamId team, AgencyId holder) {
        var asked = it.asked();
        return new Telling(
                team,
                holder,
                asked.name(),
                asked.knownAs(),
                asked.birth(),
                asked.born(When.dayOf(it.line().metAt())),
                asked.sex() == null ? "" : Words.of(asked.sex()),
                asked.home() == null ? "" : Words.of(asked.home()),
                asked.phone(),
                safely(asked),
                reach(asked),
                it.line().needs(),
                asked.needs(),
                it.centre(),
                it.line().metAt());
    }

    /// The way they chose and what to heed with it: what anybody needs who is to reach them.
    private static String reach(Asked it) {
        var words = new StringBuilder();
        if (it.reach() != null) {
            words.append(Words.of(it.reach())).append(". ");
        }
        if (!it.reachNote().isEmpty()) {
            words.append(it.reachNote()).append(". ");
        }
        it.warnings().stream()
                .filter(warning -> warning != Warning.GO_IN_PAIRS)
                .forEach(warning -> words.append(Words.of(warning)).append(". "));
        return words.toString().replace("..", ".").strip();
    }

    /// How to reach them, in words; blank when they told nothing.
    static String safely(Asked it) {
        var words = new StringBuilder();
        if (it.reach() != null) {
            words.append(Words.of(it.reach())).append(". ");
        }
        if (!it.reachNote().isEmpty()) {
            words.append(it.reachNote()).append(". ");
        }
        it.warnings().forEach(warning -> words.append(Words.of(warning)).append(". "));
        if (!it.warningNote().isEmpty()) {
            words.append(it.warningNote()).append(". ");
        }
        if (it.wayOut() != null) {
            words.append("Way out: ").append(Words.of(it.wayOut()));
            words.append(it.outAt() == null ? ". " : ", expected " + When.at(it.outAt()) + ". ");
        }
        return words.toString().replace("..", ".").strip();
    }
}
