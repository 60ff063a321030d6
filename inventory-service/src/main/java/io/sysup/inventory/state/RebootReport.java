package io.sysup.inventory.state;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the machine asks for a reboot; several kinds of reports tell. */
public record RebootReport(Mark mark, boolean required) implements Report {
    static @Nullable RebootReport of(Map<String, Object> facts, Mark mark) {
        return facts.get("rebootRequired") instanceof Boolean required
                ? new RebootReport(mark, required)
                : null;
    }
}
