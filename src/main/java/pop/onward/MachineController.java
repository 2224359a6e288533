package pop.onward;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import pop.delivery.PartnerCalls;
import pop.rule.Refused;

import java.io.IOException;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A partner's machine reads what was sent to it and answers, by signed calls; it was told by one that something waits.
/// `docs/onward.md` says how. Who is not known is not told whether there is such a referral.
@RestController
class MachineController {

    private static final int LONGEST = 20_000;

    private final MachineDesk desk;

    MachineController(MachineDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/answer/machine")
    ResponseEntity<?> call(
            @RequestHeader(name = "Pop-Sent-At", defaultValue = "") String sentAt,
            @RequestHeader(name = "Pop-Signature", defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "the call is longer than " + LONGEST + " bytes");
        }
        try {
            return switch (desk.hear(new PartnerCalls.Call(sentAt, signature, new String(body, UTF_8)))) {
                case MachineDesk.Heard.Known known -> ResponseEntity.ok(known);
                case MachineDesk.Heard.Unreadable unreadable ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, unreadable.why());
                case MachineDesk.Heard.NotShown _ ->
                    problem(HttpStatus.GONE, "it was withdrawn: do not use what you were told");
                case MachineDesk.Heard.Unknown _ ->
                    problem(
                            HttpStatus.UNAUTHORIZED,
                            "not signed as agreed, not just now, or not about a referral to you");
            };
        } catch (Refused refused) {
            return problem(HttpStatus.CONFLICT, refused.code());
        }
    }

    private static ResponseEntity<Map<String, String>> problem(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(Map.of("problem", why));
    }
}
