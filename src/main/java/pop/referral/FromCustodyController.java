package pop.referral;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.agency.Post;
import pop.custody.ApproachId;
import pop.custody.Tellings;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.util.ArrayList;
import java.util.Map;

/// Somebody met in custody who agrees to be handed over: a referral whose form has what they told already. It
/// gets the id of the approach, so that however often it is begun it is one.
@Controller
class FromCustodyController {

    private final Tellings tellings;
    private final Referrals referrals;
    private final SentReferrals sent;
    private final Senders senders;

    FromCustodyController(Tellings tellings, Referrals referrals, SentReferrals sent, Senders senders) {
        this.tellings = tellings;
        this.referrals = referrals;
        this.sent = sent;
        this.senders = senders;
    }

    @GetMapping("/referrals/from-custody/{approach}")
    @Transactional(readOnly = true)
    String begin(@PathVariable ApproachId approach, Post post, Model model) {
        var told = tellings.of(approach).orElseThrow(NotFound::new);
        var id = new ReferralId(approach.value());
        var begun = referrals.find(id);
        if (begun.isPresent()) {
            return "redirect:/referrals/" + id + (begun.get().status() == ReferralStatus.DRAFT ? "/draft" : "");
        }
        var sender = senders.of(post);
        var form = ReferralForm.of(details(told, sender, sent.contact(sender.by())), words(told));
        model.addAttribute(
                "page",
                new FormPage(id, form, Problems.none(), "/referrals/new", "/approaches/" + approach, true, null));
        return "referral/form";
    }

    private static Details details(Tellings.Telling told, Sender sender, String contact) {
        return new Details(
                Source.CUSTODY_PEER_MENTOR,
                sender.agencyName(),
                sender.name(),
                contact,
                told.name().isEmpty() ? told.knownAs() : told.name(),
                told.birth(),
                told.sex(),
                told.home(),
                told.phone(),
                told.safely(),
                Agrees.YES,
                "",
                Risk.NOT_KNOWN,
                null);
    }

    private static Map<Section, String> words(Tellings.Telling told) {
        var words = new ArrayList<String>();
        words.add("Met in custody at " + told.centre() + ", " + When.at(told.metAt()) + ".");
        if (!told.knownAs().isEmpty() && !told.name().isEmpty()) {
            words.add("Known as " + told.knownAs() + ".");
        }
        if (!told.needs().isEmpty()) {
            words.add("Asks for: " + String.join(", ", told.needs()) + ".");
        }
        return Map.of(Section.OTHER, String.join(" ", words));
    }
}
