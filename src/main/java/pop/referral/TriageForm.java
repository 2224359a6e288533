package pop.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.web.Typed;

/// What is decided at the triage desk, as it is typed. The version is that of the referral as the page showed it.
sealed interface TriageForm {

    int MOST = 20_000;

    int version();

    record Asking(
            int version,
            @NotNull @Nullable Section section,
            @NotBlank @Size(max = MOST) String question) implements TriageForm {

        public Asking {
            question = Typed.text(question);
        }
    }

    record Accepting(int version, @Size(max = MOST) String acceptReason) implements TriageForm {

        public Accepting {
            acceptReason = Typed.text(acceptReason);
        }
    }

    record Declining(
            int version,
            @NotNull @Nullable Whose whose,
            @NotNull @Nullable DeclineReason reason,
            @NotBlank @Size(max = MOST) String alternative,
            @Size(max = MOST) String note)
            implements TriageForm {

        public Declining {
            alternative = Typed.text(alternative);
            note = Typed.text(note);
        }
    }

    record Redirecting(
            int version,
            @NotBlank @Size(max = 500) String service,
            @Size(max = MOST) String redirectNote) implements TriageForm {

        public Redirecting {
            service = Typed.text(service);
            redirectNote = Typed.text(redirectNote);
        }
    }

    record Joining(int version) implements TriageForm {}

    record Starting(int version) implements TriageForm {}

    record Withdrawing(
            int version,
            @NotNull @Nullable Whose withdrawWhose,
            @NotNull @Nullable WithdrawReason withdrawReason,
            @Size(max = MOST) String withdrawNote)
            implements TriageForm {

        public Withdrawing {
            withdrawNote = Typed.text(withdrawNote);
        }
    }
}
