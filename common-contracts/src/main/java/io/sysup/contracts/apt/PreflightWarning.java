package io.sysup.contracts.apt;

import org.jspecify.annotations.Nullable;

/**
 * Something to look at before an upgrade.
 *
 * @param kind stable word, open vocabulary
 * @param subject what it is about: a folder, a lock; absent where the kind says all
 */
public record PreflightWarning(
        String kind, @Nullable String subject, String message, String remedy) {}
