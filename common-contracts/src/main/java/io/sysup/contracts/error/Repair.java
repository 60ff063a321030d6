package io.sysup.contracts.error;

import java.util.Map;

/**
 * Work that may mend a failure: shown beside it, and never begun by itself.
 *
 * @param action e.g. {@code apt.repair}
 * @param params of that action, never a secret
 */
public record Repair(String action, Map<String, Object> params) {

    public Repair {
        params = Map.copyOf(params);
    }
}
