/// The instruments with which change is measured, as dated, versioned data: a FHIR R4 questionnaire, and beside it the
/// rule by which it is scored. A version never changes; it begins, and it ends. What needs a licence, an approval or a
/// training is shut until those are on record: in the page, and in the database by `instrument.may_read`. This room
/// knows nobody who answers; readings are another's.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database"})
package pop.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
