/// What came of the work, in numbers: indicators as data with the definition of their time, run over any past
/// period, and the one gate through which everything published goes, so that nobody can be found in it. Knows no
/// other room: it reads what SQL counts (`report.run`).
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database", "chart", "paper"})
package pop.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
