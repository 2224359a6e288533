/// Pictures of numbers, drawn here as SVG and always beside a table that says the same: change around a circle
/// ([Radar]), over time ([Lines]), from period to period with what is more than chance ([Run]), and shares ([Bars]).
/// They
/// are plain shapes with their colours in them, so that a browser, a printer and a PDF show the same. What the numbers
/// mean is not known in here.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package pop.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
