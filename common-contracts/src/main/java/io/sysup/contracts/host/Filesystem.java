package io.sysup.contracts.host;

/** A mounted filesystem that holds data. */
public record Filesystem(
        String mount, String fsType, long totalBytes, long usedBytes, double usedPercent) {}
