package io.sysup.inventory.hostkey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the policies of a machine come to: the strictest of those that speak counts.
 *
 * @param by the first by name of those that say so; empty when none speaks, and then a person is
 *     asked
 */
record Ruling(FirstKey firstKey, Optional<HostKeyPolicy> by, boolean learns) {

    /**
     * @param policies those for all machines, and those for a tag of this one
     * @param address where the connection goes to; null or a name when that is not known
     */
    static Ruling of(List<HostKeyPolicy> policies, @Nullable String address) {
        Optional<HostKeyPolicy> strictest =
                policies.stream()
                        .filter(policy -> policy.speaksAt(address))
                        .min(
                                Comparator.comparing(HostKeyPolicy::first)
                                        .reversed()
                                        .thenComparing(
                                                HostKeyPolicy::name,
                                                String.CASE_INSENSITIVE_ORDER));
        return new Ruling(
                strictest.map(HostKeyPolicy::first).orElse(FirstKey.ASK),
                strictest,
                policies.stream().allMatch(HostKeyPolicy::learns));
    }
}
