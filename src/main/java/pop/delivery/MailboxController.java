package pop.delivery;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pop.web.NotFound;
import pop.web.Paging;

import java.util.List;

/// What a demonstration would have sent. There is no such page anywhere else.
@Controller
class MailboxController {

    private static final int A_PAGE = 25;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    record MailboxPage(List<Mailbox.Kept> kept, Paging paging) {}

    @GetMapping("/mailbox")
    @Transactional(readOnly = true)
    String list(HttpServletRequest request, Model model) {
        if (!mailbox.isOpen()) {
            throw new NotFound();
        }
        var paging = Paging.from(request, A_PAGE);
        var found = mailbox.list(paging.offset(), A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), A_PAGE));
        model.addAttribute("page", new MailboxPage(shown, paging.withMore(found.size() > A_PAGE)));
        return "delivery/mailbox";
    }
}
