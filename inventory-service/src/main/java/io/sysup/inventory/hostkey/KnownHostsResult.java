package io.sysup.inventory.hostkey;

import java.util.List;
import java.util.UUID;

/**
 * What became of the keys of a file, or would.
 *
 * @param lines keys in the file
 * @param unused keys of hosts that are no machines here
 * @param skipped lines that are not taken, and why
 */
public record KnownHostsResult(
        boolean dryRun, int lines, int unused, List<Taken> keys, List<SkippedLine> skipped) {

    /**
     * A key of a machine.
     *
     * @param verdict {@code approved}; {@code same} when it was before; {@code differs} when
     *     another key of this type is approved, and {@code rejected} when this one was rejected,
     *     which both stay as they are
     */
    public record Taken(
            int line,
            UUID machineId,
            String machine,
            String keyType,
            String fingerprint,
            String verdict) {}

    /** A line that is not taken. */
    public record SkippedLine(int line, String reason) {}
}
