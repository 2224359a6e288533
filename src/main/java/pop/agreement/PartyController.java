package pop.agreement;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Agencies;
import pop.agency.AgencyId;
import pop.agency.Post;
import pop.web.Choice;
import pop.web.NotFound;

import java.util.List;

/// Who is party to a draft.
@Controller
class PartyController {

    private final Drafts drafts;
    private final Parties parties;
    private final Agencies agencies;

    PartyController(Drafts drafts, Parties parties, Agencies agencies) {
        this.drafts = drafts;
        this.parties = parties;
        this.agencies = agencies;
    }

    /// @param others agencies that could become a party
    record PartiesPage(Agreement agreement, List<Party> parties, List<Choice> others) {}

    @GetMapping("/agreements/{id}/parties")
    @Transactional(readOnly = true)
    ModelAndView list(@PathVariable AgreementId id, Post post) {
        Keepers.only(post);
        var draft = drafts.find(id);
        var there = parties.of(id);
        var others = agencies.all().stream()
                .filter(agency ->
                        there.stream().noneMatch(party -> party.agency().equals(agency.id())))
                .map(agency -> Choice.of(agency.id().toString(), agency.name()))
                .toList();
        return new ModelAndView("agreement/parties", "page", new PartiesPage(draft, there, others));
    }

    @PostMapping("/agreements/{id}/parties")
    @Transactional
    String add(
            @PathVariable AgreementId id,
            @RequestParam String agency,
            @RequestParam int lockVersion,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var draft = drafts.find(id).seenAs(lockVersion);
        var added = agencies.all().stream()
                .filter(it -> it.id().toString().equals(agency))
                .findFirst();
        if (added.isPresent()) {
            parties.add(id, List.of(added.get().id()));
            drafts.changed(draft, post.worker(), added.get().name() + " becomes a party");
            flash.addFlashAttribute("notice", added.get().name() + " is a party now.");
        }
        return "redirect:/agreements/" + id + "/parties";
    }

    @PostMapping("/agreements/{id}/party-removals")
    @Transactional
    String remove(
            @PathVariable AgreementId id,
            @RequestParam AgencyId agency,
            @RequestParam int lockVersion,
            Post post,
            RedirectAttributes flash) {
        Keepers.only(post);
        var draft = drafts.find(id).seenAs(lockVersion);
        var gone = parties.of(id).stream()
                .filter(party -> party.agency().equals(agency))
                .findFirst()
                .orElseThrow(NotFound::new);
        parties.remove(id, agency);
        drafts.changed(draft, post.worker(), gone.name() + " is no party any more");
        flash.addFlashAttribute("notice", gone.name() + " is no party any more.");
        return "redirect:/agreements/" + id + "/parties";
    }
}
