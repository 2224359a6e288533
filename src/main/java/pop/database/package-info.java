/// Who is looking, on every transaction; the embedded server and any external one; ids and times in SQL.
///
/// The database is used by two roles. `pop_owner` owns every table and runs the migrations. `pop_app` is the
/// application: it owns nothing, cannot bypass row-level security, and sees what the [Viewer] written into its
/// transaction by [RowSecurity] may see. No viewer, or no transaction: no rows.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package pop.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
