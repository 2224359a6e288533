package pop.person;

import java.util.List;

/// A record that may be the person looked for, and why. `score` compares matches of one search and nothing else; from
/// [#STRONG] on two records are likely enough one person to be pointed out. It never decides anything.
public record Match(PersonId person, PersonId main, String name, BirthDate birth, int score, List<String> reasons) {

    public static final int STRONG = 60;

    public boolean strong() {
        return score >= STRONG;
    }
}
