package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.TimeSpan;
import java.time.Duration;

/** A schedule for a person: when, what, where, and how it behaves. */
final class ScheduleText {

    private ScheduleText() {}

    static void write(Schedule schedule, Output output) {
        JsonNode json = schedule.json();
        new Details()
                .add("name", schedule.name())
                .add("id", schedule.id())
                .add("state", schedule.enabled() ? "active" : "paused")
                .add("when", Json.text(json, "cron") + " " + Json.text(json, "timezone"))
                .add("clocks leap over it", Json.text(json, "dstGap"))
                .add("clocks show it twice", Json.text(json, "dstOverlap"))
                .add("on", Json.text(json, "selector"))
                .add("does", schedule.actions())
                .add("jitter", span(json, "jitterSeconds"))
                .add("still active", Json.text(json, "overlapPolicy"))
                .add("missed", missed(json))
                .add("window", Json.text(json, "windowId"))
                .add("outside of it", Json.text(json, "outsideWindow"))
                .add("would end outside", mayEndOutside(json))
                .add("catches up", catchUp(json))
                .add("next", LocalTime.of(Json.text(json, "nextRunAt"), output.zone()))
                .add("last", LocalTime.of(Json.text(json, "lastRunAt"), output.zone()))
                .add("created by", Json.text(json, "createdBy"))
                .write(output);
    }

    private static String missed(JsonNode json) {
        String within = span(json, "misfireWindowSeconds");
        return Json.text(json, "misfirePolicy") + (within.isEmpty() ? "" : " within " + within);
    }

    private static String mayEndOutside(JsonNode json) {
        if (!json.has("finishInside")) {
            return "";
        }
        return json.path("finishInside").asBoolean() ? "left out" : "begun";
    }

    private static String catchUp(JsonNode json) {
        String mode = Json.text(json, "catchUp");
        return mode.equals("time") ? "within " + span(json, "catchUpSeconds") : mode;
    }

    private static String span(JsonNode json, String field) {
        return json.has(field)
                ? TimeSpan.written(Duration.ofSeconds(json.path(field).asLong()))
                : "";
    }
}
