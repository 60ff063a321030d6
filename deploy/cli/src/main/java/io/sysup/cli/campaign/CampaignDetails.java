package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import io.sysup.cli.waiting.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything about one campaign, for a person. */
final class CampaignDetails {

    private final Campaign campaign;
    private final Output output;

    CampaignDetails(Campaign campaign, Output output) {
        this.campaign = campaign;
        this.output = output;
    }

    void print() {
        boolean dryRun = campaign.json().path("dryRun").asBoolean();
        new Details()
                .add("campaign", campaign.id())
                .add("name", campaign.name())
                .add("action", text("action") + (dryRun ? " (dry run)" : ""))
                .add("on", text("on"))
                .add("state", Colour.ofState(campaign.state()))
                .add("reason", campaign.reason())
                .add("progress", text("progressPercent") + " % (" + campaign.progress() + ")")
                .add("window", window())
                .add("plans", approved() ? "those of its start, and no others" : "")
                .add("jobs at once", text("maxParallel"))
                .add("unavailable", unavailable())
                .add("stay up", available())
                .add("may fail", text("maxFailures"))
                .add("after canary", pauses() ? "waits to be resumed" : "")
                .add("soak", soak())
                .add("created by", text("createdBy"))
                .add("created", time(campaign.json(), "createdAt"))
                .add("finished", time(campaign.json(), "finishedAt"))
                .write(output);
        output.line("");
        waves().write(output);
    }

    private Table waves() {
        Table table =
                new Table(
                        "WAVE",
                        "SIZE",
                        "PENDING",
                        "UNDER WAY",
                        "OK",
                        "WARNING",
                        "FAILED",
                        "SKIPPED",
                        "STARTED",
                        "FINISHED");
        for (JsonNode wave : campaign.json().path("waves")) {
            JsonNode counts = wave.path("counts");
            int failed = counts.path("error").asInt() + counts.path("cancelled").asInt();
            boolean canary = wave.path("canary").asBoolean();
            table.row(
                    List.of(
                            Json.text(wave, "wave") + (canary ? " (canary)" : ""),
                            Json.text(wave, "size"),
                            Json.text(counts, "pending"),
                            Json.text(counts, "requested"),
                            Json.text(counts, "ok"),
                            Json.text(counts, "warning"),
                            failed == 0 ? "0" : Colour.RED.paint(Integer.toString(failed)),
                            Json.text(counts, "skipped"),
                            time(wave, "startedAt"),
                            time(wave, "finishedAt")));
        }
        return table;
    }

    private String unavailable() {
        List<String> limits = new ArrayList<>();
        campaign.json()
                .path("maxUnavailable")
                .forEach(limit ->
                        limits.add(
                                "at most "
                                        + Json.text(limit, "most")
                                        + " tagged "
                                        + Json.text(limit, "tag")));
        return String.join(", ", limits);
    }

    private String available() {
        List<String> quorums = new ArrayList<>();
        for (JsonNode quorum : campaign.json().path("minAvailable")) {
            String percent = Json.text(quorum, "leastPercent");
            quorums.add(
                    "at least "
                            + (percent.isEmpty() ? Json.text(quorum, "least") : percent + " %")
                            + " tagged "
                            + Json.text(quorum, "tag"));
        }
        return String.join(", ", quorums);
    }

    private String window() {
        boolean inside = campaign.json().path("finishInside").asBoolean(true);
        String name = text("window");
        if (inside) {
            return name;
        }
        return name.isEmpty() ? "may end in a blackout" : name + ", may end outside";
    }

    private boolean approved() {
        return campaign.json().path("approvedPlans").asBoolean();
    }

    private boolean pauses() {
        return campaign.json().path("pauseAfterCanary").asBoolean();
    }

    private String soak() {
        long seconds = campaign.json().path("soakSeconds").asLong();
        return seconds == 0 ? "" : TimeSpan.written(Duration.ofSeconds(seconds));
    }

    private String text(String field) {
        return Json.text(campaign.json(), field);
    }

    private String time(JsonNode of, String field) {
        return LocalTime.of(Json.text(of, field), output.zone());
    }
}
