package pop.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

import java.util.Map;

/// The compiled templates: behind every page ([JteViews]), and as text for what leaves the house as a file.
@Component
public final class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "pop");

    TemplateEngine engine() {
        return engine;
    }

    /// @param name `report/annualFile` is `report/annualFile.jte`
    /// @param parameters all that it declares without a default
    public String text(String name, Map<String, Object> parameters) {
        var output = new StringOutput();
        engine.render(name + ".jte", parameters, output);
        return output.toString();
    }
}
