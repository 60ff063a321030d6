package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Colour;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.ArrayList;
import java.util.List;

/** What a person wants to know of a plan or an upgrade beside its packages. */
final class UpgradeDetails {

    private final JsonNode result;
    private final Output output;

    UpgradeDetails(JsonNode result, Output output) {
        this.result = result;
        this.output = output;
    }

    /** The hashes by which exactly these plans are asked for. */
    static List<String> plans(Job job) {
        List<String> plans = new ArrayList<>();
        JsonNode result = job.result();
        if (job.dryRun() || result.path("difference").isObject()) {
            add(plans, "plan", Json.text(result, "planHash"));
        }
        add(plans, "plan of upgrade", Json.text(result.path("plans"), "upgradeHash"));
        add(plans, "plan of dist-upgrade", Json.text(result.path("plans"), "distUpgradeHash"));
        return plans;
    }

    private static void add(List<String> plans, String title, String hash) {
        if (!hash.isEmpty()) {
            plans.add(title + ": " + hash);
        }
    }

    void print() {
        keptOut(result.path("keptOut"));
        rules(result.path("rules"));
        conffiles(result.path("conffiles"));
    }

    private void keptOut(JsonNode packages) {
        if (packages.isEmpty()) {
            return;
        }
        Table table = new Table("PACKAGE", "FROM", "TO", "WHY", "FIRST SEEN");
        for (JsonNode one : packages) {
            String seen = Json.text(one, "firstSeen");
            table.row(
                    List.of(
                            Json.text(one, "name"),
                            Json.text(one, "from"),
                            Json.text(one, "to"),
                            Json.text(one, "reason"),
                            seen.isEmpty() ? "" : LocalTime.of(seen, output.zone())));
        }
        titled("kept out", table);
    }

    private void rules(JsonNode rules) {
        if (rules.isEmpty()) {
            return;
        }
        Table table = new Table("RULE", "KEPT OUT", "UNTIL", "REASON");
        for (JsonNode one : rules) {
            JsonNode rule = one.path("rule");
            List<String> kept = new ArrayList<>();
            one.path("keptOut").forEach(each -> kept.add(each.asText()));
            table.row(
                    List.of(
                            Json.text(rule, "name"),
                            String.join(", ", kept),
                            LocalTime.of(Json.text(rule, "until"), output.zone()),
                            Json.text(rule, "reason")));
        }
        titled("excluded by rules", table);
    }

    private void conffiles(JsonNode files) {
        if (files.isEmpty()) {
            return;
        }
        Table table = new Table("FILE", "OUTCOME", "THE OTHER VERSION");
        for (JsonNode one : files) {
            table.row(
                    List.of(
                            Json.text(one, "path"),
                            Json.text(one, "outcome"),
                            Json.text(one, "beside")));
        }
        titled("configuration files", table);
    }

    private void titled(String title, Table table) {
        output.line("");
        output.line(Colour.BOLD.paint(title));
        table.write(output);
    }
}
