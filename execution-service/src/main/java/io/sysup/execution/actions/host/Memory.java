package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.Section;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The memory, from /proc/meminfo; what is not told is absent. */
record Memory(@Nullable Long totalBytes, @Nullable Long availableBytes) {
    private static final Pattern LINE = Pattern.compile("(\\w+):\\s+(\\d+) kB");

    static Memory of(Section meminfo) {
        return new Memory(bytes(meminfo, "MemTotal"), bytes(meminfo, "MemAvailable"));
    }

    @Nullable Long usedBytes() {
        return totalBytes == null || availableBytes == null ? null : totalBytes - availableBytes;
    }

    @Nullable Double usedPercent() {
        Long used = usedBytes();
        return used == null || totalBytes == null ? null : Percent.of(used, totalBytes);
    }

    private static @Nullable Long bytes(Section meminfo, String name) {
        for (String line : meminfo.lines()) {
            Matcher found = LINE.matcher(line);
            if (found.matches() && found.group(1).equals(name)) {
                return Long.parseLong(found.group(2)) * 1024;
            }
        }
        return null;
    }
}
