package pop.delivery;

import pop.web.Words;

/// The words of a kind of message, all from messages.properties. A kind without words of its own for mail gets
/// the general ones, which tell nothing but that something is waiting.
record Notice(String kind) {

    /// "A referral was sent to you"
    String words() {
        return Words.find("notice." + kind).or(() -> Words.find("notice")).orElse(kind);
    }

    String subject() {
        return Words.find("notice." + kind + ".subject")
                .or(() -> Words.find("notice.subject"))
                .orElse(kind);
    }

    String mail(String address) {
        return Words.find("notice." + kind + ".mail", address)
                .or(() -> Words.find("notice.mail", address))
                .orElse(address);
    }

    static String stopped(String reason) {
        return Words.find("stopped." + reason)
                .or(() -> Words.find("silence." + reason))
                .orElse(reason);
    }
}
