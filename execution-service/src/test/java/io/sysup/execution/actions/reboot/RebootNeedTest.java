package io.sysup.execution.actions.reboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.actions.sections.Captures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebootNeedTest {

    @Test
    void flagAndPackagesOfARealUpgrade() {
        RebootNeed need =
                RebootNeed.of(Captures.run("debian-12/upgrade-postinst-failed").section("reboot"));

        assertThat(need).isEqualTo(new RebootNeed(true, false, true, List.of("lab-reboot"), null));
    }

    @Test
    void containerHasNoKernelToCompare() {
        RebootNeed need = RebootNeed.of(Captures.run("debian-12/analyze").section("reboot"));

        assertThat(need).isEqualTo(new RebootNeed(false, false, true, List.of(), null));
    }

    @Test
    void flagWithoutPackagesIsEnough() {
        assertThat(RebootNeed.of(Captures.section("required", "container")).required()).isTrue();
    }

    @Test
    void newerKernelOfTheSameFlavourNeedsAReboot() {
        RebootNeed need =
                RebootNeed.of(
                        Captures.section(
                                "running 6.1.0-9-amd64",
                                "installed 6.1.0-10-amd64",
                                "installed 6.1.0-9-amd64",
                                "installed 6.9.0-1-cloud-amd64"));

        assertThat(need.required()).isTrue();
        assertThat(need.newestKernel()).isEqualTo("6.1.0-10-amd64");
        assertThat(need.packages()).containsExactly("linux-image-6.1.0-10-amd64");
    }

    @Test
    void olderKernelsBesideTheRunningOneDoNotMatter() {
        RebootNeed need =
                RebootNeed.of(Captures.section("running 6.8.12-4-pve", "installed 6.8.12-3-pve"));

        assertThat(need.required()).isFalse();
    }

    // Names of kernels as Debian, Raspberry Pi OS, Ubuntu and Proxmox give them; written, not
    // captured.
    @ParameterizedTest
    @CsvSource({
        "6.1.0-35-amd64,             6.1.0-36-amd64,              true",
        "6.1.0-35-amd64,             6.1.0-36-cloud-amd64,        false",
        "6.6.51+rpt-rpi-2712,        6.6.62+rpt-rpi-2712,         true",
        "6.6.51+rpt-rpi-2712,        6.6.62+rpt-rpi-v8,           false",
        "5.10.103-v7l+,              5.10.110-v7l+,               true",
        "5.10.103-v7l+,              5.10.110-v7+,                false",
        "6.8.0-45-generic,           6.8.0-100-generic,           true",
        "6.8.0-45-generic,           6.8.0-100-lowlatency,        false",
        "6.5.13-5-pve,               6.8.4-2-pve,                 true",
        "6.1.0-0.deb11.21-amd64,     6.1.0-0.deb11.25-amd64,      true",
        "6.1.0-40-amd64,             6.12.48+deb13-amd64,         true",
        "6.12.43+deb13-cloud-amd64,  6.12.48+deb13-cloud-amd64,   true",
        "6.12.43+deb13-rt-amd64,     6.12.48+deb13-amd64,         false",
    })
    void kernelsAreComparedWithinTheirFlavour(String running, String installed, boolean reboot) {
        RebootNeed need =
                RebootNeed.of(Captures.section("running " + running, "installed " + installed));

        assertThat(need.required()).isEqualTo(reboot);
    }
}
