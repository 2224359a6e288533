package pop.person;

import java.util.ArrayList;
import java.util.List;

/// What is safe to do with a phone number or an e-mail address.
public record SafeContact(Answer text, Answer leaveMessage, Answer sayWho) {

    SafeContact and(SafeContact other) {
        return new SafeContact(text.and(other.text), leaveMessage.and(other.leaveMessage), sayWho.and(other.sayWho));
    }

    /// "may text, no messages, do not say who is calling"; what was not asked is left out, unless nothing was.
    public String summary() {
        List<String> words = new ArrayList<>();
        add(words, text, "may text", "no texts");
        add(words, leaveMessage, "may leave a message", "no messages");
        add(words, sayWho, "may say who is calling", "do not say who is calling");
        return words.isEmpty() ? "ask what is safe" : String.join(", ", words);
    }

    private static void add(List<String> words, Answer answer, String yes, String no) {
        switch (answer) {
            case YES -> words.add(yes);
            case NO -> words.add(no);
            case NOT_ASKED -> {}
        }
    }
}
