package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AutomaticUpgrades;
import io.sysup.contracts.apt.FilesystemRoom;
import io.sysup.contracts.apt.HeldLock;
import io.sysup.contracts.apt.Preflight;
import io.sysup.contracts.apt.PreflightWarning;
import io.sysup.execution.actions.clock.MachineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a preflight deserves a look, in sentences. */
final class PreflightWarnings {
    private static final long MEBIBYTE = 1024L * 1024;

    /** A kernel with its initrd needs up to 100 MiB; unpacking and the downloads go to the rest. */
    private static final Map<String, Long> LEAST =
            Map.of("/", 500 * MEBIBYTE, "/var", 500 * MEBIBYTE, "/boot", 100 * MEBIBYTE);

    private static final long LEAST_INODES = 10_000;

    private final List<PreflightWarning> warnings = new ArrayList<>();

    private PreflightWarnings() {}

    /**
     * @param automaticIn when the machine begins upgrades by itself; null when that is not soon
     */
    static Preflight added(Preflight seen, MachineClock clock, @Nullable Duration automaticIn) {
        PreflightWarnings all = new PreflightWarnings();
        all.rooms(seen.rooms());
        all.state(seen);
        all.clock(seen, clock);
        all.atWork(seen);
        all.automatic(seen.automaticUpgrades(), automaticIn);
        return new Preflight(
                seen.rooms(),
                seen.locks(),
                seen.audit(),
                seen.clockAheadMs(),
                seen.clockSynchronised(),
                seen.users(),
                seen.backups(),
                seen.packageManagers(),
                seen.automaticUpgrades(),
                List.copyOf(all.warnings));
    }

    /** A filesystem is told of once, by the folder that needs most. */
    private void rooms(List<FilesystemRoom> rooms) {
        Set<String> told = new HashSet<>();
        for (FilesystemRoom each : rooms) {
            long least = LEAST.getOrDefault(each.path(), 0L);
            if (each.freeBytes() < least && told.add(each.mountPoint())) {
                warn(
                        "little_room",
                        each.path(),
                        "Only %d MiB are free on %s."
                                .formatted(each.freeBytes() / MEBIBYTE, each.mountPoint()),
                        "Run apt.clean and apt.autoremove, or make room by hand, before the upgrade.");
            }
            Long inodes = each.freeInodes();
            if (inodes != null
                    && inodes < LEAST_INODES
                    && told.add(each.mountPoint() + " inodes")) {
                warn(
                        "few_inodes",
                        each.path(),
                        "Only %d files more fit on %s.".formatted(inodes, each.mountPoint()),
                        "Look for a folder with very many small files and empty it.");
            }
        }
    }

    private void state(Preflight seen) {
        for (HeldLock lock : seen.locks()) {
            warn(
                    "lock_held",
                    lock.path(),
                    "The lock %s is held by %s (process %d)."
                            .formatted(
                                    lock.path(),
                                    lock.name() == null ? "another program" : lock.name(),
                                    lock.process()),
                    "Wait until it is done; an upgrade would wait for it, too.");
        }
        if (!seen.audit().isEmpty()) {
            warn(
                    "dpkg_half_done",
                    null,
                    halfDone(seen.audit()),
                    "Run apt.repair with the step configure before the upgrade.");
        }
    }

    /** Names stand in lines of their own, indented; what is around them explains. */
    private static String halfDone(List<String> audit) {
        String names =
                audit.stream()
                        .filter(line -> line.startsWith(" "))
                        .map(line -> line.strip().split("\\s", 2)[0])
                        .collect(Collectors.joining(", "));
        return "dpkg has packages that are half done%s."
                .formatted(names.isEmpty() ? "" : ": " + names);
    }

    private void clock(Preflight seen, MachineClock clock) {
        clock.warning()
                .ifPresent(said ->
                        warn(
                                "clock_off",
                                null,
                                "On this machine %s.".formatted(said),
                                "Correct the clock; repositories are refused when it is wrong."));
        if (Boolean.FALSE.equals(seen.clockSynchronised())) {
            warn(
                    "clock_not_synchronised",
                    null,
                    "The clock is not synchronised.",
                    "Switch a time service on, e.g. systemd-timesyncd.");
        }
    }

    private void atWork(Preflight seen) {
        told("backup_running", seen.backups(), "A backup is running: ", "Wait until it is done.");
        told(
                "package_manager_running",
                seen.packageManagers(),
                "Packages are being changed by: ",
                "Wait until it is done.");
        told(
                "users_logged_in",
                seen.users(),
                "People are logged in: ",
                "Tell them, or choose another time.");
    }

    private void automatic(AutomaticUpgrades upgrades, @Nullable Duration in) {
        Instant next = upgrades.nextAt();
        if (in != null && next != null) {
            warn(
                    "automatic_upgrades_soon",
                    null,
                    "The machine begins to fetch or upgrade packages by itself in %d min, at %s."
                            .formatted(in.toMinutes(), next),
                    "Let it finish first: an upgrade that begins meanwhile waits for its lock, and the plan may be another one then.");
        } else if (upgrades.enabled()) {
            warn(
                    "automatic_upgrades",
                    null,
                    "unattended-upgrades is switched on: the machine upgrades by itself, too"
                            + (next == null ? "." : ", next at %s.".formatted(next)),
                    "Decide who upgrades this machine; both may want the lock at once.");
        }
    }

    private void told(String kind, List<String> who, String sentence, String remedy) {
        if (!who.isEmpty()) {
            warn(kind, null, sentence + String.join(", ", who) + ".", remedy);
        }
    }

    private void warn(String kind, @Nullable String subject, String message, String remedy) {
        warnings.add(new PreflightWarning(kind, subject, message, remedy));
    }
}
