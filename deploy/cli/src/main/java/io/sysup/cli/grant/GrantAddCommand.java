package io.sysup.cli.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Let somebody do more than their role, on the machines that a selector means.",
            "It counts for those who may read; give grants by tags, which they cannot change."
        })
final class GrantAddCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(
            paramLabel = "WHO",
            description =
                    "user:SUBJECT, group:NAME as the identity provider says it, client:ID, or role:viewer for all people.")
    private String who = "";

    @Option(
            names = "--may",
            required = true,
            paramLabel = "RIGHT",
            description =
                    "edit, or run:low, run:medium, run:high: actions up to this risk; GET /api/v1/actions tells it.")
    private String may = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "SELECTOR",
            description = "Which machines, e.g. tag:lab.")
    private String on = "";

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "When it ends, e.g. 2027-01-31T18:00:00Z.")
    private @Nullable Instant until;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for others.")
    private String note = "";

    @Option(
            names = "--dry-run",
            description = "Only check it, and tell how many machines it means.")
    private boolean dryRun;

    GrantAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode wish = Json.object().put("who", who).put("may", may).put("on", on);
        if (!note.isEmpty()) {
            wish.put("note", note);
        }
        if (until != null) {
            wish.put("endsAt", until.toString());
        }
        JsonNode answer =
                invocation
                        .api()
                        .send(
                                ApiCall.post("grants")
                                        .query("dryRun", dryRun ? "true" : "")
                                        .body(wish));
        String rest =
                who
                        + " "
                        + may
                        + " on "
                        + on
                        + " ("
                        + answer.path("machines").asLong()
                        + " machines now)";
        Output output = invocation.output();
        output.answer(answer, () -> output.line((dryRun ? "would grant " : "granted ") + rest));
    }
}
