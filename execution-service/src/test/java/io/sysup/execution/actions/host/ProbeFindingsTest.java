package io.sysup.execution.actions.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.host.Drivers;
import io.sysup.contracts.host.Drivers.DeviceDriver;
import io.sysup.contracts.host.Drivers.DkmsModule;
import io.sysup.contracts.host.Drivers.ForeignModule;
import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Firmware;
import io.sysup.contracts.host.Gpu;
import io.sysup.contracts.host.Hardware;
import io.sysup.contracts.host.HostFinding;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that no machine at hand printed are from public bug reports; see captures/README.md. */
class ProbeFindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final MachineClock RIGHT = new MachineClock(Duration.ZERO);

    @Test
    void aHealthyMachineHasNoWarnings() {
        assertThat(warnings(debian("12").with("clock", "NTP=yes", "NTPSynchronized=yes")))
                .isEmpty();
    }

    @Test
    void whatCouldNotBeLookedAtIsANoteAndNoWarning() {
        Sections sections = debian("12").with("smart", "not-root").failed("kernel-log").sections();

        assertThat(findings(sections))
                .allSatisfy(each -> assertThat(each.level()).isEqualTo(HostFinding.NOTE))
                .extracting(HostFinding::kind)
                .contains("smart_not_looked_at", "kernel_log_not_readable", "tool_missing");
    }

    @Test
    void fullAndReadOnlyFilesystems() {
        Sections sections = debian("12").with("read-only", "/dev/sda1 /srv/my data").sections();

        assertThat(
                        ProbeFindings.of(
                                sections,
                                false,
                                hardware(sections),
                                List.of(new Filesystem("/", "ext4", 100, 95, 95.0)),
                                TODAY,
                                RIGHT))
                .contains(
                        HostFinding.warning("filesystem_nearly_full", "/", "/ is 95 % full"),
                        HostFinding.warning(
                                "filesystem_read_only",
                                "/srv/my data",
                                "/srv/my data (/dev/sda1) is read-only, and /etc/fstab does not say so"));
    }

    @Test
    void theKernelTellsOfMissingFirmwareAndFailingDisks() {
        assertThat(
                        warnings(
                                debian("12")
                                        .with(
                                                "kernel-log",
                                                "[    4.938468] rtw_8821ce 0000:02:00.0: Direct firmware load for rtw88/rtw8821c_fw.bin failed with error -2",
                                                "[    4.938543] rtw_8821ce 0000:02:00.0: failed to load firmware",
                                                "[ 9012.112233] blk_update_request: I/O error, dev sdb, sector 12345 op 0x0:(READ) flags 0x0 phys_seg 1 prio class 0",
                                                "[ 9013.000000] EXT4-fs error (device sdb1): ext4_find_entry:1455: inode #2: comm ls: reading directory lblock 0")))
                .containsExactly("firmware_missing", "disk_io_errors", "filesystem_errors");
    }

    @Test
    void degradedRaidsLostMemoryAndTheClock() {
        assertThat(
                        warnings(
                                debian("12")
                                        .with(
                                                "counters",
                                                "/sys/block/md0/md/degraded: 1",
                                                "/sys/block/md1/md/degraded: 0",
                                                "/sys/devices/system/edac/mc/mc0/ue_count: 2")
                                        .with("clock", "NTP=no", "NTPSynchronized=no")))
                .containsExactly("raid_degraded", "memory_errors", "clock_not_synchronised");
    }

    @Test
    void aClockThatIsOff() {
        Sections sections = debian("12").sections();
        MachineClock off = new MachineClock(Duration.ofMinutes(6));

        assertThat(ProbeFindings.of(sections, false, hardware(sections), List.of(), TODAY, off))
                .contains(HostFinding.warning("clock_off", null, "the clock is 360 s ahead"));
    }

    @Test
    void releasesEnd() {
        assertThat(warnings(debian("10"))).containsExactly("release_ended");
        assertThat(warnings(debian("11"))).containsExactly("release_ends_soon");
        assertThat(warnings(debian("99"))).isEmpty();
    }

    @Test
    void driversThatAreNotTheKernelsOwn() {
        WrittenSections written =
                debian("12")
                        .with(
                                "modules",
                                "/proc/sys/kernel/tainted: 12289",
                                "/sys/module/nvidia/taint: POE",
                                "/proc/driver/nvidia/version: NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.86.05  Fri Jul 14 20:46:33 UTC 2023")
                        .with(
                                "dkms",
                                "nvidia/535.86.05, 6.5.0-060500rc5-generic, x86_64: installed",
                                "nvidia, 396.45, 4.17.11-200.fc28.x86_64, x86_64: installed",
                                "i915-sriov-dkms/2025.03.26, 6.11.11-2-pve, x86_64: installed (WARNING! Diff between built and installed module!)",
                                "r8168/8.051: added")
                        .with(
                                "lspci",
                                "Slot:\t01:00.0",
                                "Class:\t3D controller",
                                "Vendor:\tNVIDIA Corporation",
                                "Device:\tGA100 [A100 PCIe 40GB]",
                                "Driver:\tnvidia",
                                "Module:\tnouveau",
                                "Module:\tnvidia");
        Drivers drivers = DriverFacts.of(written.sections());

        assertThat(drivers.nvidia()).isEqualTo("535.86.05");
        assertThat(drivers.foreignModules()).containsExactly(new ForeignModule("nvidia", "POE"));
        assertThat(drivers.devices())
                .containsExactly(
                        new DeviceDriver(
                                "01:00.0",
                                "NVIDIA Corporation GA100 [A100 PCIe 40GB]",
                                "nvidia",
                                List.of("nouveau", "nvidia")));
        assertThat(drivers.dkms())
                .containsExactly(
                        new DkmsModule(
                                "nvidia",
                                "535.86.05",
                                "6.5.0-060500rc5-generic",
                                "installed",
                                null),
                        new DkmsModule(
                                "nvidia", "396.45", "4.17.11-200.fc28.x86_64", "installed", null),
                        new DkmsModule(
                                "i915-sriov-dkms",
                                "2025.03.26",
                                "6.11.11-2-pve",
                                "installed",
                                "WARNING! Diff between built and installed module!"),
                        new DkmsModule("r8168", "8.051", null, "added", null));
        assertThat(warnings(written))
                .containsExactly("kernel_tainted", "dkms_not_installed", "dkms_not_installed");
    }

    @Test
    void withoutLspciSysfsTellsDriversAndAdapters() {
        Sections sections =
                debian("12")
                        .with(
                                "pci",
                                "0000:00:02.0 0x030000 0x8086 0x3e92 i915",
                                "0000:00:14.0 0x0c0330 0x8086 0xa36d ")
                        .with(
                                "displays",
                                "card0 DRIVER vc4-drm",
                                "card0 OF_COMPATIBLE_0 brcm,bcm2711-vc5",
                                "card1 DRIVER i915",
                                "card1 PCI_ID 8086:3E92")
                        .sections();

        assertThat(Gpus.of(sections))
                .containsExactly(
                        new Gpu("8086:3e92", "Intel Corporation", "i915"),
                        new Gpu("bcm2711-vc5", "brcm", "vc4-drm"));
        assertThat(DriverFacts.of(sections).devices())
                .extracting(DeviceDriver::driver)
                .containsExactly("i915");
    }

    @Test
    void firmwareOfAMachineWithSecureBoot() {
        Sections sections =
                debian("12")
                        .with("firmware", "/sys/class/dmi/id/bios_version: 2.8")
                        .with("boot", "microcode 0xf0", "mode uefi", "secure-boot 1")
                        .sections();

        assertThat(FirmwareFacts.of(sections))
                .isEqualTo(new Firmware(null, "2.8", null, null, null, "uefi", true, "0xf0"));
    }

    @Test
    void aRealContainerIsNotAskedForTheHardwareOfItsHost() {
        Sections sections = Captures.run("debian-12/machine-probe-root");

        assertThat(DiskHealths.of(sections))
                .allSatisfy(each -> assertThat(each.health().reason()).contains("container"));
        assertThat(findings(sections))
                .allSatisfy(each -> assertThat(each.level()).isEqualTo(HostFinding.NOTE));
    }

    private static List<String> warnings(WrittenSections written) {
        return findings(written.sections()).stream()
                .filter(each -> each.level().equals(HostFinding.WARNING))
                .map(HostFinding::kind)
                .toList();
    }

    private static List<HostFinding> findings(Sections sections) {
        return ProbeFindings.of(sections, false, hardware(sections), List.of(), TODAY, RIGHT);
    }

    private static Hardware hardware(Sections sections) {
        return new Hardware(
                null,
                null,
                null,
                DiskHealths.of(sections),
                List.of(),
                List.of(),
                FirmwareFacts.of(sections),
                DriverFacts.of(sections));
    }

    private static WrittenSections debian(String version) {
        return new WrittenSections()
                .with("os-release", "ID=debian", "VERSION_ID=\"" + version + "\"");
    }
}
