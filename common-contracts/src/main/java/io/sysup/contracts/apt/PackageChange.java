package io.sysup.contracts.apt;

import org.jspecify.annotations.Nullable;

/** A package whose installed version differs between two moments. */
public record PackageChange(
        String name,
        String arch,
        ChangeOperation operation,
        @Nullable String from,
        @Nullable String to) {}
