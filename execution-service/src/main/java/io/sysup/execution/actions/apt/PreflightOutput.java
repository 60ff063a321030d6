package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AutomaticUpgrades;
import io.sysup.contracts.apt.FilesystemRoom;
import io.sysup.contracts.apt.HeldLock;
import io.sysup.contracts.apt.Preflight;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code preflight.sh} saw. */
final class PreflightOutput {
    private static final Pattern ROOM =
            Pattern.compile("(/\\S*)\\s+(/.*?)\\s+(\\d+)\\s+(-?\\d+)\\s+(\\d+|-)\\s+(\\d+|-)");
    private static final Pattern LOCK = Pattern.compile("lock (\\S+) (-?\\d+) ?(.*)");

    private static final Pattern EPOCH = Pattern.compile("\\d{1,11}");

    /** More than that is for the log: the first already say that something is half done. */
    private static final int MOST_LINES = 50;

    private static final String UNATTENDED = "unattended-upgr";

    private PreflightOutput() {}

    /**
     * Absent when the script was too old to look.
     *
     * @param soon upgrades that the machine begins by itself within that time are warned of
     */
    static @Nullable Preflight of(Sections sections, MachineClock clock, Duration soon) {
        if (sections.find("room").isEmpty()) {
            return null;
        }
        Section audit = sections.complete("dpkg-audit");
        Section atWork = sections.complete("at-work");
        Section time = sections.complete("machine-clock");
        List<String> managers = atWork.valuesOf("packages").toList();
        AutomaticUpgrades automatic = automatic(sections, managers);
        Preflight seen =
                new Preflight(
                        rooms(sections.complete("room")),
                        locks(sections.complete("locks")),
                        DpkgWarnings.without(audit.lines()).stream()
                                .filter(line -> !line.isBlank())
                                .limit(MOST_LINES)
                                .toList(),
                        clock.aheadMs(),
                        synchronised(time),
                        atWork.valuesOf("users").sorted().toList(),
                        atWork.valuesOf("backup").sorted().toList(),
                        managers,
                        automatic,
                        List.of());
        return PreflightWarnings.added(seen, clock, beginsWithin(sections, automatic, soon));
    }

    private static List<FilesystemRoom> rooms(Section df) {
        List<FilesystemRoom> rooms = new ArrayList<>();
        for (String line : df.lines()) {
            Matcher room = ROOM.matcher(line);
            if (room.matches()) {
                boolean counts = !room.group(5).equals("-") && !room.group(5).equals("0");
                rooms.add(
                        new FilesystemRoom(
                                room.group(1),
                                room.group(2),
                                Long.parseLong(room.group(3)),
                                Math.max(0, Long.parseLong(room.group(4))),
                                counts ? Long.valueOf(room.group(5)) : null,
                                counts && !room.group(6).equals("-")
                                        ? Long.valueOf(room.group(6))
                                        : null));
            }
        }
        if (df.succeeded() && rooms.isEmpty()) {
            throw new OutputUnparsable(df.name(), "df tells of no filesystem", df.lines());
        }
        rooms.sort(Comparator.comparing(FilesystemRoom::path));
        return rooms;
    }

    private static List<HeldLock> locks(Section section) {
        List<HeldLock> locks = new ArrayList<>();
        for (String line : section.lines()) {
            Matcher lock = LOCK.matcher(line);
            if (lock.matches()) {
                String name = lock.group(3).strip();
                locks.add(
                        new HeldLock(
                                lock.group(1),
                                Long.parseLong(lock.group(2)),
                                name.isEmpty() ? null : name));
            }
        }
        return locks;
    }

    private static AutomaticUpgrades automatic(Sections sections, List<String> managers) {
        Section there = sections.complete("automatic-upgrades");
        Section section = sections.complete("configured");
        boolean installed = there.says("installed");
        boolean on =
                section.valuesOf("setting")
                                .anyMatch(each ->
                                        each.startsWith("Unattended-Upgrade=")
                                                && !each.equals("Unattended-Upgrade=0"))
                        && section.valuesOf("setting").noneMatch("Enable=0"::equals);
        return new AutomaticUpgrades(
                installed,
                installed && on && there.says("timer"),
                managers.stream().anyMatch(each -> each.startsWith(UNATTENDED)),
                time(there, "next"));
    }

    /** By the clock of the machine alone, which may be wrong. */
    private static @Nullable Duration beginsWithin(
            Sections sections, AutomaticUpgrades automatic, Duration soon) {
        Instant next = automatic.nextAt();
        Instant now = time(sections.complete("automatic-upgrades"), "now");
        if (!automatic.enabled() || next == null || now == null) {
            return null;
        }
        Duration left = Duration.between(now, next);
        return left.isNegative() || left.compareTo(soon) > 0 ? null : left;
    }

    /** The earliest; what is none is left out. */
    private static @Nullable Instant time(Section section, String word) {
        return section.valuesOf(word)
                .filter(text -> EPOCH.matcher(text).matches())
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Boolean synchronised(Section time) {
        if (!time.succeeded()) {
            return null;
        }
        return time.says("NTPSynchronized=yes")
                ? Boolean.TRUE
                : time.says("NTPSynchronized=no") ? Boolean.FALSE : null;
    }
}
