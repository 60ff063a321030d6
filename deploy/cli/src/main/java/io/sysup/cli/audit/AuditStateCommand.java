package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "state",
        description =
                "Tell the newest row, the last anchor, the archives and the last verification.")
final class AuditStateCommand implements Runnable {

    @Mixin private final Invocation invocation;

    AuditStateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        JsonNode state = invocation.api().send(ApiCall.get("audit", "state"));
        invocation.output().answer(state, () -> print(state, invocation.output()));
    }

    private static void print(JsonNode state, Output output) {
        ZoneId zone = output.zone();
        new Details()
                .add("head", "row " + Json.text(state.path("head"), "seq"))
                .add("anchor", anchor(state.path("anchors")))
                .add("verified", verified(state.path("verification"), zone))
                .add("archived", archived(state, zone))
                .add("keeps", keeps(state))
                .write(output);
    }

    private static String anchor(JsonNode anchors) {
        if (!anchors.isObject()) {
            return "none are kept";
        }
        String seq = Json.text(anchors, "seq");
        String told = seq.isEmpty() ? "none yet" : "row " + seq;
        return told
                + " in "
                + Json.text(anchors, "file")
                + (anchors.path("holds").asBoolean() ? "" : ", which is NOT in the log");
    }

    private static String verified(JsonNode last, ZoneId zone) {
        if (!last.isObject()) {
            return "never";
        }
        String at = LocalTime.of(Json.text(last, "endedAt"), zone);
        String broken = Json.text(last, "message");
        return broken.isEmpty()
                ? at + ", " + Json.text(last, "rows") + " rows unbroken"
                : at + ", BROKEN: " + broken;
    }

    private static String archived(JsonNode state, ZoneId zone) {
        JsonNode newest = state.path("archives").path(0);
        return newest.isMissingNode()
                ? ""
                : "up to row "
                        + Json.text(newest, "last")
                        + " in "
                        + Json.text(newest, "file")
                        + ", "
                        + LocalTime.of(Json.text(newest, "at"), zone);
    }

    private static String keeps(JsonNode state) {
        String days = Json.text(state, "keepDays");
        return days.isEmpty() ? "all rows" : days + " days, then they are archived";
    }
}
