package io.sysup.cli.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.List;

/** A scan as the server tells of it. */
record Scan(JsonNode json) {

    private static final List<String> GOING_ON = List.of("queued", "running");

    String id() {
        return Json.text(json, "id");
    }

    String cidr() {
        return Json.text(json, "cidr");
    }

    String status() {
        return Json.text(json, "status");
    }

    boolean over() {
        return !GOING_ON.contains(status());
    }

    /** Also when something could not be found out. */
    boolean succeeded() {
        return status().equals("ok") || status().equals("warning");
    }

    String error() {
        return Json.text(json, "error");
    }

    String progress() {
        long probes = json.path("probes").asLong();
        String tried =
                probes == 0 ? "" : json.path("probed").asLong() + " of " + probes + " tried, ";
        return cidr() + " " + status() + ": " + tried + found();
    }

    private String found() {
        int open = json.path("open").asInt();
        int known = json.path("known").asInt();
        return open + " found" + (known == 0 ? "" : ", " + known + " of them known");
    }
}
