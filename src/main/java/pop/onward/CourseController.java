package pop.onward;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;

import java.time.Clock;
import java.util.UUID;

/// What those who follow an onward referral do with it besides: stopping, holding and withdrawing it, looking at what
/// came, another link, the person's own account.
@Controller
class CourseController {

    private static final int LONGEST = 2000;

    private final Onwards onwards;
    private final OnwardDesk desk;
    private final Accounts accounts;
    private final Clock clock;

    CourseController(Onwards onwards, OnwardDesk desk, Accounts accounts, Clock clock) {
        this.onwards = onwards;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @param reason whose decision and why: "PERSON NOT_NOW"
    @PostMapping("/onward/{id}/ending")
    @Transactional
    String end(
            @PathVariable OnwardId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Post post,
            RedirectAttributes flash) {
        var it = found(id, version, post);
        var ending = Ending.of(reason);
        if (ending.isEmpty()) {
            flash.addFlashAttribute("notice", "Say whose decision it is and why: nothing was changed.");
            return OnwardController.to(id);
        }
        var no = ending.get();
        desk.decline(it, no.whose(), no.code(), Kept.text(note, LONGEST), teller(post), clock.instant());
        return done(id, "It is over, and it is on record whose decision that was.", flash);
    }

    @PostMapping("/onward/{id}/hold")
    @Transactional
    String hold(
            @PathVariable OnwardId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Post post,
            RedirectAttributes flash) {
        desk.note(found(id, version, post), FactKind.HELD, Kept.text(note, LONGEST), teller(post), clock.instant());
        return done(id, "It rests until you take it up again. Nobody is asked meanwhile.", flash);
    }

    @PostMapping("/onward/{id}/resumption")
    @Transactional
    String resume(@PathVariable OnwardId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        desk.note(found(id, version, post), FactKind.RESUMED, "", teller(post), clock.instant());
        return done(id, "It goes on where it stood.", flash);
    }

    /// The person takes back that they agreed.
    @PostMapping("/onward/{id}/revocation")
    @Transactional
    String revoke(@PathVariable OnwardId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        desk.revoke(found(id, version, post), RevokeCode.WITHDREW, post.worker().value(), clock.instant());
        return done(id, "Withdrawn. Links are shut, and who had it is told not to use it.", flash);
    }

    @PostMapping("/onward/{id}/error")
    @Transactional
    String error(
            @PathVariable OnwardId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Post post,
            RedirectAttributes flash) {
        var it = found(id, version, post);
        desk.note(it, FactKind.ENTERED_IN_ERROR, Kept.text(note, LONGEST), teller(post), clock.instant());
        return done(id, "It is marked as entered in error.", flash);
    }

    /// Somebody has looked at what came.
    @PostMapping("/onward/{id}/look")
    @Transactional
    String look(@PathVariable OnwardId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        desk.look(found(id, version, post), null);
        return done(id, "It is off your list.", flash);
    }

    /// Another link, and another code when the old one was guessed at.
    @PostMapping("/onward/{id}/link")
    @Transactional
    String link(@PathVariable OnwardId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        var it = found(id, version, post);
        if (it.linksShut()) {
            desk.newCode(it);
        }
        desk.wantLink(it, "by us " + version, clock.instant());
        return done(
                id,
                it.linksShut()
                        ? "A new link is on its way, with a new code: read it to them on the phone."
                        : "A new link is on its way. The code is the same.",
                flash);
    }

    /// The person's own account, as they told a worker.
    @PostMapping("/onward/{id}/account")
    @Transactional
    String account(
            @PathVariable OnwardId id,
            @RequestParam UUID account,
            @RequestParam(required = false) Accounts.@Nullable Went went,
            @RequestParam(required = false) Accounts.@Nullable Helped helped,
            @RequestParam(defaultValue = "") String words,
            Post post,
            RedirectAttributes flash) {
        var it = OnwardController.ours(onwards, id, post);
        if (went == null) {
            return done(id, "Say whether they got there: nothing was saved yet.", flash);
        }
        var said = new Accounts.Said(went, helped, Kept.text(words, LONGEST), "WORKER", clock.instant(), null);
        accounts.add(account, it, said, false, post.worker().value());
        return done(id, "What they say stands beside what the service says.", flash);
    }

    private static Fact.Teller teller(Post post) {
        return Fact.Teller.ours(post.worker().value());
    }

    private Onward found(OnwardId id, int version, Post post) {
        return OnwardController.ours(onwards, id, post).seenAs(version);
    }

    private static String done(OnwardId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return OnwardController.to(id);
    }
}
