package io.sysup.cli.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.LocalTime;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One list in the order of time: here, on the clocks that each follows, and in UTC. */
final class CalendarText {

    private CalendarText() {}

    private record Line(String at, List<String> cells) {}

    static void write(JsonNode calendar, Output output) {
        List<Line> lines = new ArrayList<>();
        calendar.path("windows").forEach(window -> lines.add(window(window, output)));
        calendar.path("firings").forEach(firing -> lines.add(firing(firing, output)));
        calendar.path("campaigns").forEach(one -> lines.add(campaign(one, output)));
        calendar.path("clockChanges").forEach(change -> lines.add(change(change, output)));
        if (lines.isEmpty()) {
            output.line("nothing is to come");
            return;
        }
        lines.sort(Comparator.comparing(Line::at));
        Table table = new Table("WHEN", "WHAT", "NAME", "ON ITS CLOCK", "UTC", "NOTE");
        lines.forEach(line -> table.row(line.cells()));
        table.write(output);
        calendar.path("cutOff")
                .forEach(name -> output.line("not all times of " + name.asText() + " are shown"));
    }

    private static Line window(JsonNode window, Output output) {
        String at = Json.text(window, "from");
        String on = Json.text(window, "selector");
        String until = "until " + LocalTime.of(Json.text(window, "until"), output.zone());
        return line(
                at,
                Json.text(window, "kind").equals("allow") ? "window" : "blackout",
                Json.text(window, "name"),
                Json.text(window, "localFrom"),
                on.isEmpty() ? until : until + ", on " + on,
                output);
    }

    private static Line campaign(JsonNode campaign, Output output) {
        String window = Json.text(campaign, "window");
        String until = Json.text(campaign, "until");
        String state = Json.text(campaign, "state") + ", ";
        return line(
                Json.text(campaign, "from"),
                "campaign",
                Json.text(campaign, "name"),
                "",
                (window.isEmpty() ? state : state + "in the window " + window + " ")
                        + (until.isEmpty()
                                ? "until it is done"
                                : "until " + LocalTime.of(until, output.zone())),
                output);
    }

    private static Line firing(JsonNode firing, Output output) {
        return line(
                Json.text(firing, "at"),
                "schedule",
                Json.text(firing, "name"),
                Json.text(firing, "localAt"),
                note(firing, output),
                output);
    }

    private static String note(JsonNode firing, Output output) {
        String because = Json.text(firing, "because");
        return switch (Json.text(firing, "fate")) {
            case "waits" ->
                    "waits for %s until %s"
                            .formatted(
                                    because,
                                    LocalTime.of(Json.text(firing, "begins"), output.zone()));
            case "skipped" -> "skipped, because of " + because;
            default -> {
                List<String> some = new ArrayList<>();
                firing.path("withoutSome").forEach(name -> some.add(name.asText()));
                yield some.isEmpty() ? "" : "without machines under " + String.join(", ", some);
            }
        };
    }

    private static Line change(JsonNode change, Output output) {
        String how =
                Json.text(change, "kind").equals("gap")
                        ? "clocks are put forward"
                        : "clocks are put back";
        return line(
                Json.text(change, "at"),
                "clocks",
                Json.text(change, "timezone"),
                "",
                how
                        + ", from "
                        + Json.text(change, "offsetBefore")
                        + " to "
                        + Json.text(change, "offsetAfter"),
                output);
    }

    private static Line line(
            String at, String what, String name, String local, String note, Output output) {
        return new Line(at, List.of(LocalTime.of(at, output.zone()), what, name, local, at, note));
    }
}
