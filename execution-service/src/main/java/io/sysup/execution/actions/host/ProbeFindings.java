package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Drivers;
import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Hardware;
import io.sysup.contracts.host.HostFinding;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.release.ReleaseLife;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody should know who reads a probe: what looks bad, and what could not be looked at. */
final class ProbeFindings {
    private static final double NEARLY_FULL = 90;
    private static final int SOON_DAYS = 90;

    private static final SortedMap<String, String> TOOLS =
            new TreeMap<>(
                    Map.of(
                            "lsblk", "lsblk is not installed: disks are read from /sys/block",
                            "ip", "ip is not installed or too old: network addresses are unknown",
                            "lspci",
                                    "lspci is not installed: names of graphics adapters and other devices are unknown"));

    private final Sections sections;
    private final List<HostFinding> findings = new ArrayList<>();

    private ProbeFindings(Sections sections) {
        this.sections = sections;
    }

    static List<HostFinding> of(
            Sections sections,
            boolean container,
            Hardware hardware,
            List<Filesystem> filesystems,
            LocalDate today,
            MachineClock clock) {
        ProbeFindings found = new ProbeFindings(sections);
        hardware.disks().forEach(disk -> found.findings.addAll(DiskFindings.of(disk)));
        found.counters();
        found.filesystems(filesystems);
        found.kernel(hardware.drivers());
        found.clock(clock);
        found.release(today);
        found.notes(container);
        return List.copyOf(found.findings);
    }

    private void counters() {
        FileFacts files = FileFacts.of(sections, "counters");
        files.firstLines()
                .forEach((path, value) -> {
                    if (value.equals("0")) {
                        return;
                    }
                    String name = path.replaceAll(".*/(md[^/]+|mc\\d+)/.*", "$1");
                    if (path.endsWith("/degraded")) {
                        warn("raid_degraded", name, name + " lacks a disk: the RAID is degraded");
                    } else {
                        warn(
                                "memory_errors",
                                name,
                                "the memory controller counted "
                                        + value
                                        + " errors that it could not correct");
                    }
                });
    }

    private void filesystems(List<Filesystem> filesystems) {
        for (Filesystem each : filesystems) {
            if (each.usedPercent() >= NEARLY_FULL) {
                String said = "%s is %.0f %% full".formatted(each.mount(), each.usedPercent());
                warn("filesystem_nearly_full", each.mount(), said);
            }
        }
        for (String line : sections.find("read-only").map(Section::lines).orElse(List.of())) {
            String[] words = line.split(" ", 2);
            if (words.length == 2 && words[0].startsWith("/dev/")) {
                warn(
                        "filesystem_read_only",
                        words[1],
                        words[1]
                                + " ("
                                + words[0]
                                + ") is read-only, and /etc/fstab does not say so");
            }
        }
    }

    private void kernel(@Nullable Drivers drivers) {
        if (drivers != null) {
            modules(drivers);
        }
        sections.find("kernel-log")
                .filter(Section::succeeded)
                .ifPresent(log -> findings.addAll(new KernelLog(log).findings()));
    }

    private void modules(Drivers drivers) {
        if (!drivers.taint().isEmpty()) {
            warn(
                    "kernel_tainted",
                    null,
                    "the kernel is tainted: " + String.join("; ", drivers.taint()));
        }
        drivers.dkms().stream()
                .filter(each -> each.remark() != null || !each.state().equals("installed"))
                .forEach(each ->
                        warn(
                                "dkms_not_installed",
                                each.name(),
                                "the module %s %s is only %s%s%s"
                                        .formatted(
                                                each.name(),
                                                each.version(),
                                                each.state(),
                                                each.kernel() == null
                                                        ? ""
                                                        : " for " + each.kernel(),
                                                each.remark() == null
                                                        ? ""
                                                        : " (" + each.remark() + ")")));
    }

    private void clock(MachineClock theirs) {
        theirs.warning().ifPresent(said -> warn("clock_off", null, said));
        sections.find("clock")
                .filter(Section::succeeded)
                .filter(clock -> clock.says("NTPSynchronized=no"))
                .ifPresent(clock ->
                        warn(
                                "clock_not_synchronised",
                                null,
                                clock.says("NTP=yes")
                                        ? "the clock is not synchronised, although a time service is switched on"
                                        : "the clock is not synchronised: no time service is switched on"));
    }

    private void release(LocalDate today) {
        OsRelease os = OsRelease.of(sections.section("os-release"));
        ReleaseLife.end(os.id(), os.version())
                .ifPresent(end -> {
                    if (end.isBefore(today)) {
                        warn(
                                "release_ended",
                                null,
                                os.prettyName() + " gets no security updates since " + end);
                    } else if (end.minusDays(SOON_DAYS).isBefore(today)) {
                        warn(
                                "release_ends_soon",
                                null,
                                os.prettyName() + " gets security updates until " + end + " only");
                    }
                });
    }

    private void notes(boolean container) {
        for (var tool : TOOLS.entrySet()) {
            if (sections.find(tool.getKey()).filter(Section::succeeded).isEmpty()) {
                note("tool_missing", tool.getValue());
            }
        }
        if (container) {
            note(
                    "container",
                    "this is a container: disks, memory and firmware are those of its host");
        }
        String reason = DiskHealths.reason(sections);
        if (DiskHealths.NOT_INSTALLED.equals(reason)) {
            note(
                    "smart_not_looked_at",
                    "smartctl is not installed: the health of disks is not known");
        } else if (DiskHealths.NOT_ROOT.equals(reason)) {
            note("smart_not_looked_at", "without root the health of disks is not known");
        }
        if (sections.find("kernel-log").filter(log -> !log.succeeded()).isPresent()) {
            note(
                    "kernel_log_not_readable",
                    "without root the messages of the kernel cannot be read");
        }
    }

    private void warn(String kind, @Nullable String subject, String said) {
        findings.add(HostFinding.warning(kind, subject, said));
    }

    private void note(String kind, String said) {
        findings.add(HostFinding.note(kind, said));
    }
}
