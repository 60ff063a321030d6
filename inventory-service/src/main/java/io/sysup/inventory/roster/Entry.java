package io.sysup.inventory.roster;

import java.util.List;
import java.util.UUID;

/**
 * A machine as selectors see it: texts in lower case as the database makes it, empty where nothing
 * is known.
 *
 * @param seenMicros when it was last seen, in microseconds of the epoch; 0 if never
 * @param machineStatus of its registration; {@link Alike#status()} is that of its state
 * @param unseenSince when it was last seen or else registered, in microseconds of the epoch
 * @param unanalyzedSince when it was last analysed or else registered, alike
 * @param rebootSince since when it needs a restart, alike; 0 if it needs none
 * @param disk in percent; NaN when nobody has looked
 * @param memory as {@code disk}
 * @param tagNames as people wrote them
 */
public record Entry(
        UUID id,
        boolean removed,
        String name,
        String host,
        int port,
        String user,
        String os,
        String version,
        String codename,
        String arch,
        String virt,
        String profile,
        String credential,
        String machineStatus,
        long seenMicros,
        long unseenSince,
        long unanalyzedSince,
        long rebootSince,
        String apt,
        String rights,
        boolean analyzed,
        int updates,
        int security,
        boolean rebootKnown,
        float disk,
        float memory,
        List<String> tags,
        List<String> tagNames,
        Alike alike) {}
