package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Filesystem;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filesystems that hold data, from {@code df -P -B1 -T}. */
final class Filesystems {
    private static final Pattern LINE =
            Pattern.compile(
                    "(\\S.*?)\\s+(\\S+)\\s+(\\d+)\\s+(\\d+)\\s+(-?\\d+)\\s+(\\d+%|-)\\s+(/.*)");
    private static final Set<String> OF_THE_KERNEL =
            Set.of("tmpfs", "devtmpfs", "squashfs", "efivarfs", "ramfs", "fuse.snapfuse", "nsfs");

    private Filesystems() {}

    /** One entry a device: bind mounts of a container show the same one again. */
    static List<Filesystem> of(Section df) {
        Map<String, Filesystem> byDevice = new LinkedHashMap<>();
        boolean read = false;
        for (String line : df.lines()) {
            Matcher found = LINE.matcher(line);
            if (!found.matches()) {
                continue;
            }
            read = true;
            String mount = found.group(7);
            boolean data = mount.equals("/") || !OF_THE_KERNEL.contains(found.group(2));
            if (data && Long.parseLong(found.group(3)) > 0) {
                byDevice.putIfAbsent(found.group(1), filesystem(found, mount));
            }
        }
        if (!read) {
            throw new OutputUnparsable(df.name(), "df lists no filesystem", df.lines());
        }
        return List.copyOf(byDevice.values());
    }

    private static Filesystem filesystem(Matcher found, String mount) {
        long used = Long.parseLong(found.group(4));
        long available = Long.parseLong(found.group(5));
        return new Filesystem(
                mount,
                found.group(2),
                Long.parseLong(found.group(3)),
                used,
                // As df does: what only root may use counts as neither used nor free.
                Percent.of(used, used + Math.max(0, available)));
    }
}
