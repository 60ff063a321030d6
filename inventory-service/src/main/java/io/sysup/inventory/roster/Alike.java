package io.sysup.inventory.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What machines are counted by, but for their tags: a large fleet has few different ones.
 *
 * @param needs words of what has to be started anew
 * @param updates {@code security}, {@code updates}, {@code none} or {@code unknown}
 */
public record Alike(
        String status,
        String os,
        @Nullable String codename,
        @Nullable String arch,
        String kind,
        String hostKey,
        String updates,
        boolean reboot,
        List<String> needs) {}
