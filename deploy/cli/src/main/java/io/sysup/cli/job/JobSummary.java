package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.needs.Needs;
import io.sysup.cli.output.Colour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of a job, in one line; and in others what to do, when it failed. */
final class JobSummary {

    private JobSummary() {}

    static List<String> lines(Job job) {
        List<String> lines = new ArrayList<>();
        String head = job.machine() + "  " + job.action() + "  " + Colour.ofState(job.state());
        String outcome = outcome(job);
        lines.add(outcome.isEmpty() ? head : head + "  " + outcome);
        String remedy = Json.text(job.error(), "remedy");
        if (!remedy.isEmpty()) {
            lines.add("  remedy: " + remedy);
        }
        UpgradeDetails.plans(job).forEach(plan -> lines.add("  " + plan));
        String repair = ProposedRepair.command(job);
        if (!repair.isEmpty()) {
            lines.add("  repair: " + repair);
        }
        return lines;
    }

    static String outcome(Job job) {
        List<String> parts = new ArrayList<>();
        JsonNode error = job.error();
        if (error.isObject()) {
            parts.add(Json.text(error, "kind") + ": " + Json.text(error, "message"));
        }
        JsonNode result = job.result();
        if (result.path("counts").isObject()) {
            parts.addAll(updates(result.path("counts")));
        }
        // What they are stands in `sysup machine plan`.
        int warnings = result.path("preflight").path("warnings").size();
        if (warnings > 0) {
            parts.add(amount(warnings, "warning"));
        }
        if (result.path("inBetween").isArray()) {
            parts.addAll(repaired(job, result));
        } else if (result.path("changes").isArray()) {
            parts.add(
                    job.dryRun()
                            ? planned(result)
                            : result.path("downloadOnly").asBoolean()
                                    ? fetched(job, result)
                                    : changed(result.path("changes")));
        }
        if (!result.path("keptOut").isEmpty()) {
            parts.add(result.path("keptOut").size() + " kept out");
        }
        if (result.path("prettyName").isTextual()) {
            parts.add(Json.text(result, "prettyName"));
        }
        if (result.path("rebootRequired").asBoolean()) {
            parts.add("reboot required");
        }
        parts.addAll(new Needs(result.path("needs")).words());
        if (error.isObject() && parts.size() > 1) {
            parts.set(0, parts.getFirst().replaceFirst("\\.$", ""));
        }
        return String.join(", ", parts);
    }

    private static List<String> updates(JsonNode counts) {
        List<String> parts = new ArrayList<>();
        int updates = counts.path("updates").asInt();
        int security = counts.path("security").asInt();
        parts.add(amount(updates, "update") + (security > 0 ? " (" + security + " security)" : ""));
        for (String name : List.of("held", "keptBack", "phased")) {
            int number = counts.path(name).asInt();
            if (number > 0) {
                parts.add(number + " " + (name.equals("keptBack") ? "kept back" : name));
            }
        }
        return parts;
    }

    // Configuring changes no version, so the list of changes alone would say that nothing was done.
    private static List<String> repaired(Job job, JsonNode result) {
        List<String> parts = new ArrayList<>();
        int half = result.path("inBetween").size();
        if (half > 0) {
            int left = result.path("leftInBetween").size();
            parts.add(
                    job.dryRun()
                            ? amount(half, "package") + " half done"
                            : (half - left) + " of " + half + " half done packages finished");
        }
        if (!result.path("partialFiles").isEmpty()) {
            parts.add(amount(result.path("partialFiles").size(), "partial file"));
        }
        if (!result.path("plan").isEmpty()) {
            parts.add(job.dryRun() ? planned(result) : changed(result.path("changes")));
        }
        return parts.isEmpty() ? List.of("nothing to repair") : parts;
    }

    private static String planned(JsonNode result) {
        long packages = operations(result.path("plan")).values().stream().mapToLong(n -> n).sum();
        return "would change " + amount(packages, "package");
    }

    private static String fetched(Job job, JsonNode result) {
        return job.error().isObject()
                ? "nothing changed"
                : amount(packages(result), "package") + " fetched, nothing changed";
    }

    private static long packages(JsonNode result) {
        return operations(result.path("plan")).entrySet().stream()
                .filter(each -> !each.getKey().equals("remove"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String changed(JsonNode changes) {
        if (changes.isEmpty()) {
            return "nothing changed";
        }
        return operations(changes).entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    // A held package is part of a plan only to say that nothing happens to it.
    private static Map<String, Integer> operations(JsonNode packages) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (JsonNode one : packages) {
            String operation = Json.text(one, "operation");
            if (!operation.equals("hold")) {
                numbers.merge(operation, 1, Integer::sum);
            }
        }
        return numbers;
    }

    private static String amount(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
