package pop.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the compiled template for a view name (`referral/inbox` is `referral/inbox.jte`) and hands it the model
/// attributes it declares. The bean's name takes the place of Boot's content-negotiating resolver: we only speak HTML.
@Component("viewResolver")
final class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final Map<String, View> views = new ConcurrentHashMap<>();
    private final Frames frames;

    JteViews(Templates templates, Frames frames) {
        engine = templates.engine();
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) {
            return null;
        }
        return views.computeIfAbsent(
                name,
                _ -> new JteView(
                        name + ".jte", engine.getParamInfo(name + ".jte").keySet()));
    }

    @Override
    public int getOrder() {
        return 0;
    }

    private final class JteView implements View {
        private final String template;
        private final Iterable<String> declared;

        private JteView(String template, Iterable<String> declared) {
            this.template = template;
            this.declared = declared;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            engine.render(template, parameters(model == null ? Map.of() : model, request), output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        private Map<String, Object> parameters(Map<String, ?> model, HttpServletRequest request) {
            var parameters = new HashMap<String, Object>();
            for (var name : declared) {
                var value = model.get(name);
                if (value != null) {
                    parameters.put(name, value);
                } else if (name.equals("frame")) {
                    parameters.put(name, frames.around(request));
                }
            }
            return parameters;
        }
    }
}
