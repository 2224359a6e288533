package pop.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Posts;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.web.NotFound;
import pop.web.Problems;

/// One's own password; and a first or forgotten one, set by an administrator.
@Controller
class PasswordController {

    private final Passwords passwords;
    private final Sessions sessions;
    private final Posts posts;

    PasswordController(Passwords passwords, Sessions sessions, Posts posts) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.posts = posts;
    }

    record PasswordPage(String worker, boolean own, String action, Problems problems) {}

    @GetMapping("/signin/password")
    String askOwn(Post post, Model model) {
        return ask(own(post, Problems.none()), model);
    }

    /// Whoever changes it stays signed in here and is signed out everywhere else.
    @PostMapping("/signin/password")
    @Transactional
    String changeOwn(
            Post post,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var problems = problems(password);
        if (!passwords.holds(post.worker(), current)) {
            problems.add("current", "This is not your password");
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return ask(own(post, problems), model);
        }
        passwords.set(post.worker(), password);
        sessions.endAll(post.worker());
        SessionFilter.give(request, response, sessions.begin(post.id(), post.worker()));
        flash.addFlashAttribute("notice", "Your password is changed. You are signed out everywhere else.");
        return "redirect:/signin/password";
    }

    @GetMapping("/signin/passwords/{worker}")
    String ask(@PathVariable WorkerId worker, Post post, Model model) {
        return ask(others(worker, post, Problems.none()), model);
    }

    @PostMapping("/signin/passwords/{worker}")
    @Transactional
    String set(
            @PathVariable WorkerId worker,
            Post post,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var page = others(worker, post, problems(password));
        if (!page.problems().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return ask(page, model);
        }
        passwords.set(worker, password);
        sessions.endAll(worker);
        flash.addFlashAttribute("notice", "The password is set. Tell it to them in person, and ask them to change it.");
        return "redirect:/agencies/workers/" + worker;
    }

    private static String ask(PasswordPage page, Model model) {
        model.addAttribute("page", page);
        return "signin/password";
    }

    private static PasswordPage own(Post post, Problems problems) {
        return new PasswordPage(post.name(), true, "/signin/password", problems);
    }

    private PasswordPage others(WorkerId worker, Post post, Problems problems) {
        if (post.role() != Role.ADMINISTRATOR) {
            throw new NotFound();
        }
        var name = posts.of(worker).stream().findFirst().map(Post::name).orElse("a worker whose post has not begun");
        return new PasswordPage(name, false, "/signin/passwords/" + worker, problems);
    }

    private static Problems problems(String password) {
        var problems = Problems.none();
        if (password.length() < Passwords.SHORTEST) {
            problems.add(
                    "password", "Use at least " + Passwords.SHORTEST + " characters: a few words are easy to keep");
        }
        return problems;
    }
}
