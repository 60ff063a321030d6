package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;

/** A campaign as the server describes it. */
record Campaign(JsonNode json) {

    String id() {
        return Json.text(json, "id");
    }

    String name() {
        return Json.text(json, "name");
    }

    String state() {
        return Json.text(json, "state");
    }

    String reason() {
        return Json.text(json, "reason");
    }

    int targets() {
        return json.path("targets").asInt();
    }

    boolean over() {
        return switch (state()) {
            case "finished", "failed", "cancelled" -> true;
            default -> false;
        };
    }

    /** All machines had their turn, and each did well. */
    boolean succeeded() {
        return state().equals("finished") && failed() == 0 && count("skipped") == 0;
    }

    int failed() {
        return count("error") + count("cancelled");
    }

    int waiting() {
        return count("pending") + count("skipped");
    }

    /** How far it is, in a few words. */
    String progress() {
        int done = count("ok") + count("warning") + failed();
        StringBuilder text = new StringBuilder(done + " of " + targets() + " done");
        append(text, count("requested"), "under way");
        append(text, failed(), "failed");
        append(text, count("skipped"), "skipped");
        return text.toString();
    }

    private static void append(StringBuilder text, int number, String what) {
        if (number > 0) {
            text.append(", ").append(number).append(' ').append(what);
        }
    }

    private int count(String state) {
        return json.path("counts").path(state).asInt();
    }
}
