package io.sysup.execution.actions.host;

import io.sysup.contracts.host.HostFinding;
import io.sysup.execution.actions.sections.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of dmesg since the boot that are bad news. */
final class KernelLog {
    private static final int NAMED = 3;
    private static final Pattern FIRMWARE =
            Pattern.compile("(?:Direct firmware load for|failed to load) (\\S+)");
    private static final Pattern IO_ERROR = Pattern.compile("I/O error.*? dev (\\S+?)[, ]");
    private static final Pattern FILESYSTEM =
            Pattern.compile("(?:EXT4-fs error|XFS .*[Cc]orrupt|BTRFS error)");
    private static final Pattern HARDWARE = Pattern.compile("Hardware Error|mce:.*machine check");

    private final List<String> lines;

    KernelLog(Section log) {
        this.lines = log.lines();
    }

    List<HostFinding> findings() {
        List<HostFinding> findings = new ArrayList<>();
        TreeSet<String> firmware = named(FIRMWARE);
        if (!firmware.isEmpty()) {
            findings.add(
                    HostFinding.warning(
                            "firmware_missing",
                            null,
                            "the kernel found no firmware file " + some(firmware)));
        }
        for (String disk : named(IO_ERROR)) {
            findings.add(
                    HostFinding.warning(
                            "disk_io_errors",
                            disk,
                            "the kernel could not read or write all of "
                                    + disk
                                    + " since the boot"));
        }
        add(findings, FILESYSTEM, "filesystem_errors", "the kernel found a damaged filesystem");
        add(findings, HARDWARE, "hardware_errors", "the processor reported errors of the hardware");
        add(
                findings,
                Pattern.compile("Out of memory: Kill"),
                "out_of_memory",
                "the kernel ended programs since the boot because memory ran out");
        return findings;
    }

    private void add(List<HostFinding> findings, Pattern words, String kind, String message) {
        Predicate<String> told = words.asPredicate();
        lines.stream()
                .filter(told)
                .reduce((earlier, later) -> later)
                .ifPresent(last ->
                        findings.add(
                                HostFinding.warning(
                                        kind, null, message + ", at last: " + last.strip())));
    }

    private TreeSet<String> named(Pattern pattern) {
        TreeSet<String> names = new TreeSet<>();
        for (String line : lines) {
            Matcher found = pattern.matcher(line + " ");
            if (found.find()) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    private static String some(TreeSet<String> names) {
        String first = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
