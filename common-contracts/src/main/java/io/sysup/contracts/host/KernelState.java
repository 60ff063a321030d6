package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * The running kernel, and the newest installed one of the same flavour; absent where the host
 * installs none itself.
 */
public record KernelState(String running, @Nullable String newestInstalled) {}
