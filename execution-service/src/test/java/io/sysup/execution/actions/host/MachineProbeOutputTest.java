package io.sysup.execution.actions.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.host.Disk;
import io.sysup.contracts.host.DiskHealth;
import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Gpu;
import io.sysup.contracts.host.MachineClass;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.NetworkInterface;
import io.sysup.contracts.host.OperatingSystem;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.SectionReader;
import io.sysup.execution.actions.sections.Sections;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineProbeOutputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Disk VDA =
            new Disk("vda", "virtual", 274877906944L, true, null)
                    .with(DiskHealth.notLookedAt("it is a virtual disk"));

    @Test
    void containerWithAllTools() {
        MachineProbeResult probe =
                MachineProbeOutput.parse(
                        Captures.run("debian-12/machine-probe"), TODAY, new MachineClock(null));

        assertThat(probe.os())
                .isEqualTo(
                        new OperatingSystem(
                                "debian",
                                "12",
                                "bookworm",
                                "Debian GNU/Linux 12 (bookworm)",
                                "amd64"));
        assertThat(probe.kernel().running()).isEqualTo("6.18.44-lab");
        assertThat(probe.machine()).isEqualTo(new MachineClass("unknown", "docker", "container"));
        assertThat(probe.hardware().cpuModel()).isEqualTo("Intel(R) Xeon(R) Processor");
        assertThat(probe.hardware().cpuCores()).isEqualTo(2);
        assertThat(probe.hardware().memoryBytes()).isEqualTo(24684084L * 1024);
        assertThat(probe.hardware().disks()).containsExactly(VDA);
        assertThat(probe.hardware().network())
                .singleElement()
                .satisfies(each -> assertThat(each.addresses()).isNotEmpty());
        assertThat(probe.usage().filesystems()).extracting(Filesystem::mount).containsExactly("/");
        assertThat(probe.usage().rootUsedPercent()).isBetween(20.0, 35.0);
        assertThat(probe.usage().memoryUsedPercent()).isBetween(1.0, 60.0);
        assertThat(probe.usage().load1()).isNotNull();
        assertThat(probe.rebootRequired()).isFalse();
        assertThat(probe.warnings())
                .contains(
                        "lspci is not installed: names of graphics adapters and other devices are unknown")
                .anyMatch(warning -> warning.contains("container"));
    }

    @Test
    void missingToolsAreWarningsAndTheKernelIsAskedInstead() {
        MachineProbeResult probe =
                MachineProbeOutput.parse(
                        Captures.run("debian-12/machine-probe-few-tools"),
                        TODAY,
                        new MachineClock(null));

        assertThat(probe.hardware().disks()).containsExactly(VDA);
        assertThat(probe.hardware().network())
                .containsExactly(
                        new NetworkInterface("eth0", "02:42:0a:d5:c8:06", "up", 1500, List.of()));
        assertThat(probe.warnings())
                .contains(
                        "ip is not installed or too old: network addresses are unknown",
                        "lsblk is not installed: disks are read from /sys/block");
    }

    // Written after the manual page of lspci; not captured.
    @Test
    void graphicsAdaptersAreFoundAmongThePciDevices() {
        Sections sections =
                run(
                        "lspci",
                        "Slot:\t00:00.0",
                        "Class:\tHost bridge",
                        "Vendor:\tIntel Corporation",
                        "Device:\tHost and DRAM Controller",
                        "",
                        "Slot:\t01:00.0",
                        "Class:\t3D controller",
                        "Vendor:\tNVIDIA Corporation",
                        "Device:\tGA100 [A100 PCIe 40GB]",
                        "Driver:\tnvidia",
                        "Module:\tnouveau");

        assertThat(Gpus.of(sections))
                .containsExactly(new Gpu("GA100 [A100 PCIe 40GB]", "NVIDIA Corporation", "nvidia"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "none,   -,                                                      physical",
                "kvm,    -,                                                      vm",
                "lxc,    -,                                                      lxc",
                "docker, -,                                                      unknown",
                "none,   /proc/device-tree/model: Raspberry Pi 4 Model B Rev 1.4, raspberry_pi",
                "none,   /usr/bin/pveversion: yes,                               proxmox_host",
                "none,   /etc/X11/default-display-manager: yes,                  workstation",
                "none,   /sys/class/dmi/id/chassis_type: 10,                     workstation",
                "none,   /sys/class/dmi/id/chassis_type: 23,                     physical",
            })
    void marksTellWhatSortOfMachineItIs(String virtualization, String hint, String kind) {
        FileFacts hints = FileFacts.of(hint == null ? run("hints") : run("hints", hint), "hints");

        assertThat(new Classification(virtualization, hints).machine(List.of()).kind())
                .isEqualTo(kind);
    }

    private static Sections run(String name, String... lines) {
        SectionReader reader = new SectionReader("n");
        reader.stdout("@@n data " + name);
        List.of(lines).forEach(reader::stdout);
        reader.stdout("@@n end " + name + " 0");
        return reader.sections();
    }
}
