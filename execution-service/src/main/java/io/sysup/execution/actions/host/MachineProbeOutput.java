package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Hardware;
import io.sysup.contracts.host.HostFinding;
import io.sysup.contracts.host.KernelState;
import io.sysup.contracts.host.MachineNeeds;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.OperatingSystem;
import io.sysup.contracts.host.Usage;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.needs.NeedsFound;
import io.sysup.execution.actions.reboot.RebootNeed;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.time.LocalDate;
import java.util.List;

/** Reads what {@code machine-probe.sh} printed. */
public final class MachineProbeOutput {
    private final Sections sections;
    private final Classification classification;
    private final Usage usage;
    private final Memory memory;

    private MachineProbeOutput(Sections sections) {
        this.sections = sections;
        classification =
                new Classification(virtualization(sections), FileFacts.of(sections, "hints"));
        usage = UsageFacts.of(sections);
        memory = Memory.of(sections.section("meminfo"));
    }

    /**
     * @param today by which it is judged whether the release is still supported
     * @param clock what the machine's is beside ours
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    static MachineProbeResult parse(Sections sections, LocalDate today, MachineClock clock) {
        return new MachineProbeOutput(sections).result(today, clock);
    }

    private MachineProbeResult result(LocalDate today, MachineClock clock) {
        RebootNeed reboot = RebootNeed.of(sections.section("reboot"));
        MachineNeeds needs = NeedsFound.in(sections, reboot);
        Hardware hardware = hardware();
        List<HostFinding> findings =
                ProbeFindings.of(
                        sections,
                        classification.container(),
                        hardware,
                        usage.filesystems(),
                        today,
                        clock);
        return new MachineProbeResult(
                MachineProbeResult.SCHEMA_VERSION,
                HostFacts.line(sections, "hostname"),
                system(),
                new KernelState(HostFacts.line(sections, "kernel"), reboot.newestKernel()),
                classification.machine(hardware.gpus()),
                hardware,
                usage,
                HostFacts.bootId(sections),
                HostFacts.uptimeSeconds(sections),
                NeedsFound.reboot(reboot, needs),
                reboot.packages(),
                findings.stream().map(HostFinding::message).toList(),
                findings,
                clock.aheadMs(),
                needs);
    }

    private OperatingSystem system() {
        OsRelease os = OsRelease.of(sections.section("os-release"));
        return new OperatingSystem(
                classification.family(os),
                os.version(),
                os.codename(),
                os.prettyName(),
                HostFacts.line(sections, "arch"));
    }

    private Hardware hardware() {
        return new Hardware(
                Processor.model(sections),
                Processor.cores(sections),
                memory.totalBytes(),
                DiskHealths.of(sections),
                Network.of(sections),
                Gpus.of(sections),
                FirmwareFacts.of(sections),
                DriverFacts.of(sections));
    }

    private static String virtualization(Sections sections) {
        Section section = sections.section("virtualization");
        List<String> words =
                section.lines().stream().filter(line -> !line.startsWith("missing ")).toList();
        return words.isEmpty() || words.getLast().isBlank() ? "unknown" : words.getLast().strip();
    }
}
