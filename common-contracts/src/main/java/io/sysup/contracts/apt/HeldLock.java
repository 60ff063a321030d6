package io.sysup.contracts.apt;

import org.jspecify.annotations.Nullable;

/** A lock of apt or dpkg, and the process that holds it; its name may be gone already. */
public record HeldLock(String path, long process, @Nullable String name) {}
