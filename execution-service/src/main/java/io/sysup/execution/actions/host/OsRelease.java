package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file /etc/os-release. */
record OsRelease(
        String id, @Nullable String version, @Nullable String codename, String prettyName) {

    static OsRelease of(Section section) {
        Map<String, String> values = new HashMap<>();
        for (String line : section.lines()) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                values.put(
                        line.substring(0, equals).strip(),
                        unquoted(line.substring(equals + 1).strip()));
            }
        }
        String id = values.get("ID");
        if (id == null) {
            throw new OutputUnparsable(
                    section.name(), "/etc/os-release names no system", section.lines());
        }
        return new OsRelease(
                id,
                values.get("VERSION_ID"),
                values.get("VERSION_CODENAME"),
                values.getOrDefault("PRETTY_NAME", id));
    }

    private static String unquoted(String value) {
        if (value.length() < 2) {
            return value;
        }
        char quote = value.charAt(0);
        boolean quoted = (quote == '"' || quote == '\'') && value.endsWith(String.valueOf(quote));
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
