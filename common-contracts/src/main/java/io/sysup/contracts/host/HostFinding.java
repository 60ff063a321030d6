package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * Something that a probe found worth a sentence.
 *
 * @param kind a stable word, e.g. {@code disk_failing}; open vocabulary
 * @param level {@code warning} for what somebody should look at, {@code note} for what could not be
 *     looked at or must be known to read the rest
 * @param subject the disk, filesystem or module that it is about
 */
public record HostFinding(String kind, String level, @Nullable String subject, String message) {
    public static final String WARNING = "warning";
    public static final String NOTE = "note";

    public static HostFinding warning(String kind, @Nullable String subject, String message) {
        return new HostFinding(kind, WARNING, subject, message);
    }

    public static HostFinding note(String kind, String message) {
        return new HostFinding(kind, NOTE, null, message);
    }
}
