package io.sysup.contracts.machine;

/**
 * What holds for a host key that was seen.
 *
 * @param status {@code approved}, {@code unknown}, {@code changed} or {@code rejected}; only
 *     approved may be talked to
 */
public record HostKeyVerdict(String status) {
    public static final String APPROVED = "approved";
    public static final String UNKNOWN = "unknown";
    public static final String CHANGED = "changed";
    public static final String REJECTED = "rejected";
}
