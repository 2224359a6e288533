package pop.safety;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What is written in a concern. Only the worry is ever there for certain; null and blank mean that nobody has said.
///
/// @param unable the three points of the Adult Support and Protection (Scotland) Act 2007, section 3: unable to
///     safeguard their own well-being, property, rights or other interests
/// @param atRisk at risk of harm
/// @param vulnerable because affected by disability, mental disorder, illness or infirmity more vulnerable than others
/// @param child a child in their life, as little as is needed: "a child of about 6"
record Statement(
        String worry,
        @Nullable Known danger,
        @Nullable AgeSaid age,
        Point unable,
        Point atRisk,
        Point vulnerable,
        List<Harm> harms,
        Asked asked,
        String child,
        String place) {

    record Point(@Nullable Known answer, String why) {

        boolean said() {
            return answer != null || !why.isEmpty();
        }
    }

    /// What the person was asked and said.
    record Asked(
            @Nullable Known knows,
            @Nullable Agrees agrees,
            String view,
            @Nullable Advocacy advocacy) {}

    /// A version of it, with who wrote it.
    record Written(Statement statement, Instant at, String by) {}

    boolean inDanger() {
        return danger == Known.YES;
    }

    /// Whether anything of the three points was answered.
    boolean hasPoints() {
        return unable.said() || atRisk.said() || vulnerable.said();
    }
}
