package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name and number of the processor's cores. */
final class Processor {
    private static final List<String> FIELDS =
            List.of("model name", "Model name", "cpu model", "Model");

    private Processor() {}

    static @Nullable String model(Sections sections) {
        for (String field : FIELDS) {
            for (String line : sections.section("cpu").lines()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).strip().equals(field)) {
                    return line.substring(colon + 1).strip();
                }
            }
        }
        return null;
    }

    static @Nullable Integer cores(Sections sections) {
        String number = sections.section("cores").text();
        return number.matches("\\d{1,6}") ? Integer.valueOf(number) : null;
    }
}
