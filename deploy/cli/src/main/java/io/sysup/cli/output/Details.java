package io.sysup.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** The properties of one thing, a line each; what has no value is left out. */
public final class Details {

    private final Map<String, String> values = new LinkedHashMap<>();

    public Details add(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    public void write(Output output) {
        int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        values.forEach((name, value) ->
                output.line(
                        Colour.FAINT.paint(name) + " ".repeat(width - name.length() + 2) + value));
    }
}
