package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.json.Json;

/** A job as the server describes it. */
public record Job(JsonNode json) {

    public String id() {
        return Json.text(json, "id");
    }

    public String machine() {
        String name = Json.text(json, "machine");
        return name.isEmpty() ? Json.text(json, "machineId") : name;
    }

    public String action() {
        return Json.text(json, "action");
    }

    public String state() {
        return Json.text(json, "state");
    }

    /** A lost job is not: its run is looked for again. */
    public boolean finished() {
        return switch (state()) {
            case "ok", "warning", "error", "cancelled" -> true;
            default -> false;
        };
    }

    public boolean failed() {
        return switch (state()) {
            case "error", "cancelled", "lost" -> true;
            default -> false;
        };
    }

    public boolean dryRun() {
        return json.path("dryRun").asBoolean();
    }

    public JsonNode result() {
        return json.path("result");
    }

    public JsonNode error() {
        return json.path("error");
    }

    /** What a script needs to know about a job it started; always the same fields. */
    public ObjectNode outcome() {
        ObjectNode outcome = Json.object();
        outcome.put("id", id());
        outcome.put("machine", machine());
        outcome.put("action", action());
        outcome.put("state", state());
        outcome.set("result", result().isObject() ? result() : NullNode.getInstance());
        if (error().isObject()) {
            ObjectNode error = outcome.putObject("error");
            error.set("kind", error().path("kind"));
            error.set("message", error().path("message"));
            JsonNode remedy = error().path("remedy");
            error.set("remedy", remedy.isMissingNode() ? NullNode.getInstance() : remedy);
        } else {
            outcome.putNull("error");
        }
        return outcome;
    }
}
