package io.sysup.inventory.state;

import io.sysup.contracts.host.MachineNeeds;
import io.sysup.kit.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the machine asks for a reboot, and what else of it has to be started anew; several kinds
 * of reports tell.
 *
 * @param needs absent when only the reboot was told of: what was known before is not known now
 */
public record RebootReport(Mark mark, boolean required, @Nullable MachineNeeds needs)
        implements Report {
    static @Nullable RebootReport of(Map<String, Object> facts, Mark mark) {
        return facts.get("rebootRequired") instanceof Boolean required
                ? new RebootReport(mark, required, needs(facts))
                : null;
    }

    private static @Nullable MachineNeeds needs(Map<String, Object> facts) {
        return facts.get("needs") instanceof Map<?, ?> needs
                ? Json.convert(needs, MachineNeeds.class)
                : null;
    }
}
