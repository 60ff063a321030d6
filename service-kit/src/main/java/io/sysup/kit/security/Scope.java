package io.sysup.kit.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller may do; each scope holds the ones before it, except that debug logs are given
 * apart.
 */
public enum Scope {
    READ,
    OPERATE,
    ADMIN,
    DEBUG_LOGS;

    /** The words for {@code @RolesAllowed}. */
    public static final String CAN_READ = "read";

    public static final String CAN_OPERATE = "operate";
    public static final String CAN_ADMINISTER = "admin";

    /**
     * May run actions on some machines: opens what asks for {@link Rights} before it does anything.
     */
    public static final String GRANTED_RUN = "granted:run";

    /** May edit some machines: opens what asks for {@link Rights} before it does anything. */
    public static final String GRANTED_EDIT = "granted:edit";

    /** Calls of one service to another; no person or program ever has it. */
    public static final String INTERNAL = "internal";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Set<String> withImplied(Set<String> granted) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : values()) {
            if (granted.contains(scope.word())) {
                scopes.add(scope);
            }
        }
        if (scopes.contains(ADMIN)) {
            scopes.add(OPERATE);
        }
        if (scopes.contains(OPERATE)) {
            scopes.add(READ);
        }
        return scopes.stream().map(Scope::word).collect(Collectors.toUnmodifiableSet());
    }
}
