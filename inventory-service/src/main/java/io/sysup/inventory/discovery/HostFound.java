package io.sysup.inventory.discovery;

import io.sysup.contracts.machine.HostKeySighting;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered.
 *
 * @param service what was said first, made harmless
 * @param reverseDns a name that the address has, made sure that it is one
 */
record HostFound(
        Door door,
        @Nullable String service,
        @Nullable String reverseDns,
        @Nullable HostKeySighting key) {}
