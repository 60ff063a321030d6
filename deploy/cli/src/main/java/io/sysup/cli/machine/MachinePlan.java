package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A plan with what has to be known before it is carried out, for a person. */
final class MachinePlan {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final int STEP = 1024;

    private final Analysis analysis;
    private final JsonNode json;
    private final Output output;

    MachinePlan(Analysis analysis, Output output) {
        this.analysis = analysis;
        this.json = analysis.json();
        this.output = output;
    }

    void print(boolean distUpgrade) {
        JsonNode plan = json.path("plans").path(distUpgrade ? "distUpgrade" : "upgrade");
        output.line("as of " + LocalTime.of(analysis.at(), output.zone()));
        before();
        table(plan);
        total(plan);
        rules();
        pinned();
        conffiles();
        affected();
    }

    private void before() {
        for (JsonNode warning : json.path("preflight").path("warnings")) {
            output.line(
                    Colour.YELLOW.paint("look at: ")
                            + Json.text(warning, "message")
                            + " "
                            + Json.text(warning, "remedy"));
        }
        JsonNode release = json.path("release");
        String ends = Json.text(release, "longTermEnds");
        if (!ends.isEmpty()) {
            output.line(
                    "release "
                            + (Json.text(release, "id") + " " + Json.text(release, "version"))
                                    .strip()
                            + " gets security updates until "
                            + ends);
        }
    }

    private void table(JsonNode plan) {
        Table table = new Table("PACKAGE", "CHANGE", "FROM", "TO", "DOWNLOAD", "ROOM", "SUITE");
        for (JsonNode each : plan) {
            table.row(
                    List.of(
                            Json.text(each, "name"),
                            change(each),
                            Json.text(each, "from"),
                            Json.text(each, "to"),
                            size(each.path("downloadBytes"), false),
                            size(each.path("installedBytesChange"), true),
                            suites(each)));
        }
        table.write(output);
        if (!table.started()) {
            output.line("nothing to change");
        }
    }

    private static String change(JsonNode each) {
        List<String> words = new ArrayList<>();
        String reason = Json.text(each, "reason");
        words.add(reason.isEmpty() ? Json.text(each, "operation") : reason.replace('_', ' '));
        if (each.path("security").asBoolean()) {
            words.add(Colour.YELLOW.paint("security"));
        }
        return String.join(", ", words);
    }

    private static String suites(JsonNode each) {
        JsonNode sources = each.path("sources");
        return sources.isEmpty()
                ? Json.text(each, "origin")
                : stream(sources)
                        .map(source ->
                                Json.text(source, "label")
                                        + " "
                                        + Json.text(source, "codename")
                                        + (Json.text(source, "suite")
                                                        .equals(Json.text(source, "codename"))
                                                ? ""
                                                : " (" + Json.text(source, "suite") + ")"))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private void total(JsonNode plan) {
        long download = 0;
        long unknown = 0;
        for (JsonNode each : plan) {
            String operation = Json.text(each, "operation");
            if (operation.equals("upgrade") || operation.equals("install")) {
                download += each.path("downloadBytes").asLong();
                unknown += each.path("downloadBytes").isNumber() ? 0 : 1;
            }
        }
        if (download > 0) {
            output.line(
                    "to download: "
                            + size(download)
                            + (unknown > 0
                                    ? ", and " + unknown + " packages of unknown size"
                                    : ""));
        }
    }

    private void rules() {
        for (JsonNode one : json.path("rules")) {
            JsonNode rule = one.path("rule");
            String kept =
                    stream(one.path("keptOut"))
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", "));
            output.line(
                    "rule %s excludes %s%s: %s"
                            .formatted(
                                    Json.text(rule, "name"),
                                    kept.isEmpty() ? "nothing of it" : kept,
                                    until(rule),
                                    Json.text(rule, "reason")));
        }
    }

    private String until(JsonNode rule) {
        String until = Json.text(rule, "until");
        return until.isEmpty() ? "" : " until " + LocalTime.of(until, output.zone());
    }

    private void pinned() {
        for (JsonNode each : json.path("pinned")) {
            output.line(
                    "pinned: %s stays at %s; preferences give %s the priority %s"
                            .formatted(
                                    Json.text(each, "name"),
                                    Json.text(each, "installed"),
                                    Json.text(each, "newer"),
                                    Json.text(each, "priority")));
        }
    }

    private void conffiles() {
        for (JsonNode each : json.path("conffiles")) {
            output.line(
                    "%s here: %s (%s)"
                            .formatted(
                                    Json.text(each, "state").equals("edited")
                                            ? "changed"
                                            : Json.text(each, "state"),
                                    Json.text(each, "path"),
                                    Json.text(each, "packageName")));
        }
    }

    private void affected() {
        JsonNode affected = json.path("affected");
        for (JsonNode unit : affected.path("units")) {
            output.line(
                    (unit.path("restarts").asBoolean()
                                    ? "restarts: "
                                    : "uses old files until restarted: ")
                            + Json.text(unit, "name")
                            + " ("
                            + stream(unit.path("packages"))
                                    .map(JsonNode::asText)
                                    .collect(Collectors.joining(", "))
                            + ")");
        }
        boolean goOn = affected.path("liveRestore").asBoolean();
        for (JsonNode container : affected.path("containers")) {
            output.line((goOn ? "container goes on: " : "container stops: ") + container.asText());
        }
        if (affected.isObject() && !affected.path("complete").asBoolean()) {
            output.remark("not all processes could be seen without root");
        }
    }

    private static String size(JsonNode bytes, boolean signed) {
        if (!bytes.isNumber()) {
            return "?";
        }
        String text = size(Math.abs(bytes.asLong()));
        return !signed ? text : (bytes.asLong() < 0 ? "-" : "+") + text;
    }

    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return unit == 0
                ? bytes + " B"
                : String.format(
                        Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
