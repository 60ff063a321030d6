package io.sysup.cli.window;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Details;
import io.sysup.cli.output.Output;
import io.sysup.cli.output.Table;
import java.util.List;

/** A window for a person: what it is, and when it is active next. */
final class WindowText {

    private WindowText() {}

    static void write(Window window, Output output) {
        new Details()
                .add("name", window.name())
                .add("id", window.id())
                .add("kind", window.text("kind"))
                .add("when", window.when())
                .add("timezone", window.text("timezone"))
                .add("covers", window.covers())
                .add("state", window.state())
                .add("until", window.text("activeUntil"))
                .add("created by", window.text("createdBy"))
                .write(output);
        openings(window.json().path("next"), output);
    }

    /** Both clocks: that of the window, which it follows, and UTC, which logs speak. */
    private static void openings(JsonNode next, Output output) {
        if (next.isEmpty()) {
            return;
        }
        Table table = new Table("FROM", "UNTIL", "FROM (UTC)", "UNTIL (UTC)");
        next.forEach(opening ->
                table.row(
                        List.of(
                                Json.text(opening, "localFrom"),
                                Json.text(opening, "localUntil"),
                                Json.text(opening, "from"),
                                Json.text(opening, "until"))));
        table.write(output);
    }
}
