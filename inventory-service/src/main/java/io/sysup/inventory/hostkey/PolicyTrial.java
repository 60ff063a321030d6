package io.sysup.inventory.hostkey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the policies come to for a machine.
 *
 * @param address that they were tried with; null when the machine is registered by a name, and then
 *     no range holds it
 * @param policy the one that counts; null when none speaks and a person is asked
 * @param policies all that are for this machine, the strictest first
 */
public record PolicyTrial(
        UUID machineId,
        String machine,
        @Nullable String address,
        String firstKey,
        @Nullable String policy,
        boolean learn,
        List<Tried> policies) {

    /**
     * @param speaks false for one that accepts in other networks only
     */
    public record Tried(String name, @Nullable String tag, String firstKey, boolean speaks) {}

    static PolicyTrial of(
            UUID machineId,
            String machine,
            @Nullable String address,
            List<HostKeyPolicy> policies) {
        Ruling ruling = Ruling.of(policies, address);
        return new PolicyTrial(
                machineId,
                machine,
                address,
                ruling.firstKey().word(),
                ruling.by().map(HostKeyPolicy::name).orElse(null),
                ruling.learns(),
                policies.stream()
                        .map(policy ->
                                new Tried(
                                        policy.name(),
                                        policy.tag(),
                                        policy.firstKey(),
                                        policy.speaksAt(address)))
                        .toList());
    }
}
