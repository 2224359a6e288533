package pop.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.agency.Posts;
import pop.web.Problems;

import java.util.ArrayList;
import java.util.List;

/// Signing in and out. What a lost session left unsent is carried along, see [KeptForm].
@Controller
class SignInController {

    private static final String NO_POST = "You hold no post today. Ask your team leader or an administrator.";
    private static final String WRONG = "The e-mail address or the password is not right.";
    private static final String BRAKED = "Too many tries. Wait a quarter of an hour, or ask an administrator.";

    private final Passwords passwords;
    private final Sessions sessions;
    private final Posts posts;
    private final Cast cast;

    SignInController(Passwords passwords, Sessions sessions, Posts posts, Cast cast) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.posts = posts;
        this.cast = cast;
    }

    record SignInPage(String email, String to, KeptForm.Kept kept, List<Cast.Member> cast, Problems problems) {}

    private record Asked(String email, String to, KeptForm.Kept kept) {}

    record CarryOnPage(KeptForm.Kept kept) {}

    @GetMapping("/signin")
    String ask(@RequestParam(defaultValue = "/") String to, Model model) {
        return ask(new SignInPage("", safe(to), KeptForm.Kept.NOTHING, cast.members(), Problems.none()), model);
    }

    /// Where [KeptForm] sends a form whose session has run out.
    @PostMapping("/signin/kept")
    String askAgain(@RequestAttribute(KeptForm.KEPT) KeptForm.Kept kept, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        var problems = Problems.none()
                .add(
                        "email",
                        "You were signed out before this was sent. Sign in to carry on:" + " what you typed is kept.");
        return ask(new SignInPage("", "/", kept, cast.members(), problems), model);
    }

    /// Where [KeptForm] sends a form of someone still signed in, whose form is older than their signing in.
    @PostMapping("/signin/again")
    String carryOn(@RequestAttribute(KeptForm.KEPT) KeptForm.Kept kept, Model model) {
        model.addAttribute("page", new CarryOnPage(kept));
        return "signin/carryOn";
    }

    @PostMapping("/signin")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = new Asked(email, to, kept(request));
        return switch (passwords.check(email, password, request.getRemoteAddr())) {
            case Passwords.Answer.Right(var worker) -> {
                var held = posts.of(worker);
                if (held.isEmpty()) {
                    yield refuse(asked, NO_POST, response, model);
                }
                SessionFilter.give(
                        request, response, sessions.begin(held.getFirst().id(), worker));
                model.addAttribute("page", new CarryOnPage(asked.kept()));
                yield asked.kept().fields().isEmpty() ? "redirect:" + safe(to) : "signin/carryOn";
            }
            case Passwords.Answer.Wrong() -> refuse(asked, WRONG, response, model);
            case Passwords.Answer.Braked() -> refuse(asked, BRAKED, response, model);
        };
    }

    @GetMapping("/signin/alive")
    ResponseEntity<Void> alive(@RequestAttribute(name = SessionFilter.POST, required = false) @Nullable Post post) {
        return ResponseEntity.status(post == null ? 401 : 204).build();
    }

    @PostMapping("/signout")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionFilter.token(request).ifPresent(sessions::end);
        SessionFilter.give(request, response, "");
        return "redirect:/signin";
    }

    @PostMapping("/signout/everywhere")
    String signOutEverywhere(Post post, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(post.worker());
        SessionFilter.give(request, response, "");
        return "redirect:/signin";
    }

    private String refuse(Asked asked, String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        var problems = Problems.none().add("email", why);
        return ask(new SignInPage(asked.email(), safe(asked.to()), asked.kept(), cast.members(), problems), model);
    }

    private static String ask(SignInPage page, Model model) {
        model.addAttribute("page", page);
        return "signin/ask";
    }

    /// The kept fields come back under names of their own, in order, so that none is mistaken for ours.
    private static KeptForm.Kept kept(HttpServletRequest request) {
        var names = request.getParameterValues("keptName");
        var values = request.getParameterValues("keptValue");
        var action = request.getParameter("keptAction");
        if (names == null || values == null || action == null || names.length != values.length) {
            return KeptForm.Kept.NOTHING;
        }
        var fields = new ArrayList<KeptForm.Field>();
        for (int i = 0; i < names.length; i++) {
            fields.add(new KeptForm.Field(names[i], values[i]));
        }
        return new KeptForm.Kept(safe(action), fields);
    }

    /// Only an address of our own: a link may not send someone elsewhere after signing in.
    private static String safe(String to) {
        return to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") ? to : "/";
    }
}
