package io.sysup.contracts.host;

import java.util.List;

/**
 * What the login of a machine may do there as root.
 *
 * @param level {@code full}, {@code least_privilege} or {@code read_only}
 * @param actions that have the rights they need, of those that need any; told for {@code
 *     least_privilege} only
 * @param outdated actions whose fixed commands are there and are another version's, or are not
 *     allowed
 */
public record RootRights(String level, List<String> actions, List<String> outdated) {
    public static final String FULL = "full";
    public static final String LEAST_PRIVILEGE = "least_privilege";
    public static final String READ_ONLY = "read_only";

    public RootRights {
        actions = List.copyOf(actions);
        outdated = List.copyOf(outdated);
    }

    public static RootRights of(String level) {
        return new RootRights(level, List.of(), List.of());
    }

    /** Whether they suffice for an action that needs root. */
    public boolean allow(String action) {
        return switch (level) {
            case READ_ONLY -> false;
            case LEAST_PRIVILEGE -> actions.contains(action);
            default -> true;
        };
    }
}
