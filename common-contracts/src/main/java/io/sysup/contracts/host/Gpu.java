package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/** A display or compute adapter on the PCI bus. */
public record Gpu(String model, @Nullable String vendor, @Nullable String driver) {}
