package io.sysup.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;

/** The key a machine proves itself with, and what was decided about it. */
public record HostKey(JsonNode json) {

    public String id() {
        return Json.text(json, "id");
    }

    public String type() {
        return Json.text(json, "keyType");
    }

    public String fingerprint() {
        return Json.text(json, "fingerprint");
    }

    public String status() {
        return Json.text(json, "status");
    }

    public boolean undecided() {
        return status().equals("unknown") || changed();
    }

    public boolean changed() {
        return status().equals("changed");
    }

    public boolean approved() {
        return status().equals("approved");
    }
}
