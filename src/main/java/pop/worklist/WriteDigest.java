package pop.worklist;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.Writes;
import pop.delivery.Written;
import pop.web.When;
import pop.web.Words;

/// The morning's e-mail in words: numbers, and where to sign in.
@Component
class WriteDigest implements Writes {

    private final Digests digests;
    private final String site;

    WriteDigest(Digests digests, @Value("${pop.delivery.site}") String site) {
        this.digests = digests;
        this.site = site;
    }

    @Override
    public boolean writes(Message message) {
        return message.kind().equals(SendDigests.KIND);
    }

    @Override
    public Written write(Message message) {
        var digest = digests.find(message.about().id()).orElseThrow();
        var waits = When.count(digest.waiting(), "thing") + (digest.waiting() == 1 ? " waits" : " wait") + " for you";
        var late = digest.late() == 0 ? "none late" : digest.late() + " late";
        return new Written(
                Words.find("digest.subject").orElse(""),
                Words.find("digest.mail", waits, late, site + "/", site + "/digest")
                        .orElse(""));
    }
}
