package pop.message;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The words of messages to people: team leaders and administrators read them, and write the next version or another
/// language. What was in force stays as it was.
@Controller
class TemplatesController {

    private final Templates templates;
    private final MessageSettings settings;
    private final Clock clock;

    TemplatesController(Templates templates, MessageSettings settings, Clock clock) {
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    record TemplatesPage(List<Template> templates, MessageSettings settings, LocalDate today) {

        List<Template> of(Wording wording) {
            return templates.stream().filter(it -> it.wording() == wording).toList();
        }

        List<Wording> wordings() {
            return Arrays.asList(Wording.values());
        }

        /// As somebody would read it.
        String read(Template template, boolean saysTime) {
            return template.fill(
                    Map.of(
                            "from",
                            settings.from(),
                            "phone",
                            Template.SAMPLE_PHONE,
                            "when",
                            Template.SAMPLE_WHEN,
                            "link",
                            Template.SAMPLE_LINK),
                    saysTime);
        }

        /// How many texts it is, at the longest.
        int texts(Template template) {
            return Math.max(
                    Segments.of(read(template, false)).count(),
                    Segments.of(read(template, true)).count());
        }
    }

    record TemplatePage(TemplateForm form, Problems problems) {}

    @GetMapping("/messages/words")
    @Transactional(readOnly = true)
    String list(Post post, Model model) {
        allow(post);
        var today = When.dayOf(clock.instant());
        model.addAttribute("page", new TemplatesPage(templates.standing(today), settings, today));
        return "message/templates";
    }

    /// The next version begins with the words of the one before; another language with the English ones.
    @GetMapping("/messages/words/new")
    @Transactional(readOnly = true)
    String write(
            @RequestParam UUID after, @RequestParam(defaultValue = "false") boolean language, Post post, Model model) {
        allow(post);
        var before = templates.find(after).orElseThrow(NotFound::new);
        var form = TemplateForm.after(before, language, When.dayOf(clock.instant()));
        model.addAttribute("page", new TemplatePage(form, Problems.none()));
        return "message/template";
    }

    @PostMapping("/messages/words")
    @Transactional
    ModelAndView add(
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        allow(post);
        var problems = Problems.of(result);
        var written = form.written(When.dayOf(clock.instant()), problems);
        if (written.isEmpty()) {
            return new ModelAndView(
                    "message/template",
                    Map.of("page", new TemplatePage(form, problems)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        templates.add(written.get(), post.worker().value(), clock.instant());
        flash.addFlashAttribute("notice", "The words are written down. They are sent from their day on.");
        return new ModelAndView("redirect:/messages/words");
    }

    private static void allow(Post post) {
        if (post.role() != Role.TEAM_LEADER && post.role() != Role.ADMINISTRATOR) {
            throw new NotFound();
        }
    }
}
