package pop.overdose;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import pop.delivery.PartnerCalls;
import pop.rule.Refused;
import pop.web.Problems;
import pop.web.Words;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A police system tells of an overdose by a signed call; `docs/overdose.md` says how. Who is not known learns
/// nothing but our time.
@RestController
class MachineController {

    private static final int LONGEST = 20_000;

    /// What the form calls otherwise than the call.
    private static final Map<String, String> NAMES = Map.of("happened", "happenedAt", "substance", "substances");

    private final MachineDesk desk;

    MachineController(MachineDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/overdoses/machine")
    ResponseEntity<Map<String, Object>> hear(
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
                case MachineDesk.Heard.Said said -> answer(said);
                case MachineDesk.Heard.Unreadable unreadable ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, unreadable.why());
                case MachineDesk.Heard.Unknown unknown ->
                    ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                            .body(Map.of(
                                    "problem",
                                    "not signed as agreed, or not just now",
                                    "now",
                                    unknown.now().toString()));
            };
        } catch (Refused refused) {
            return problem(HttpStatus.CONFLICT, refused.code());
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(MachineDesk.Heard.Said said) {
        var taken = said.taken();
        var body = new LinkedHashMap<String, Object>();
        body.put("became", taken.became().name());
        if (taken.id() != null) {
            body.put("id", taken.id().toString());
            body.put("reference", said.reference());
        }
        var test = taken.test();
        if (test != null) {
            body.put("test", test.name());
            body.put("problem", outOfScope(test, taken.why()));
        }
        if (taken.became() == Became.KEPT) {
            body.put("problem", "kept, and not sent: no agreement covers it today; tell it again once one does");
        }
        if (taken.became() == Became.UNREAD) {
            body.put("problem", "this could not be read: nothing of it was kept");
            body.put("fields", fields(taken.problems()));
        }
        return ResponseEntity.status(status(taken.became())).body(body);
    }

    private static HttpStatus status(Became became) {
        return switch (became) {
            case SENT -> HttpStatus.CREATED;
            case TOLD_BEFORE, CORRECTED -> HttpStatus.OK;
            case KEPT -> HttpStatus.CONFLICT;
            case OUT_OF_SCOPE, UNREAD -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String outOfScope(ScopeCheck.Test test, String why) {
        return why.isEmpty()
                ? "out of scope: not met is “" + Words.of(test) + "”"
                : Words.find("overdose.why." + why).orElse("out of scope");
    }

    private static Map<String, String> fields(Problems problems) {
        var fields = new LinkedHashMap<String, String>();
        problems.messages().forEach((field, words) -> fields.put(NAMES.getOrDefault(field, field), words));
        return fields;
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(Map.of("problem", why));
    }
}
