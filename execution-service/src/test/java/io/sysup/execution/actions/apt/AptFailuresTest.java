package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.error.Repair;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AptFailuresTest {

    @Test
    void conffilePromptIsSeenBeforeItsConsequences() {
        Failure failure =
                AptFailures.of(Captures.output("debian-12/apt-get-upgrade-conffile-prompt"));

        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_CONFFILE_PROMPT);
        assertThat(failure.lines())
                .anyMatch(line -> line.startsWith("*** lab-conf.conf (Y/I/N/O/D/Z)"));
    }

    // Words of zstd, lz4 and update-initramfs as public reports show them; not captured.
    @Test
    void fullBootIsSeenBehindTheScriptThatFailedOfIt() {
        Section zstd =
                Captures.section(
                        "zstd: error 25 : Write error : No space left on device (cannot write compressed block)",
                        "update-initramfs: failed for /boot/initrd.img-5.15.0-75-generic with 1.",
                        " installed initramfs-tools package post-installation script subprocess returned error exit status 1");
        Section lz4 =
                Captures.section(
                        "Error 24 : Write error : cannot write compressed block",
                        " installed initramfs-tools package post-installation script subprocess returned error exit status 1");

        assertThat(AptFailures.of(zstd).kind()).isEqualTo(ErrorKind.APT_DISK_FULL);
        assertThat(AptFailures.of(lz4).kind()).isEqualTo(ErrorKind.APT_DISK_FULL);
    }

    @Test
    void lockThatWasWaitedForIsNoFailureOfItsOwn() {
        Section section =
                Captures.section(
                        "Waiting for cache lock: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt)...",
                        " installed lab-broken package post-installation script subprocess returned error exit status 1",
                        "E: Sub-process /usr/bin/dpkg returned an error code (1)");

        assertThat(AptFailures.of(section).kind()).isEqualTo(ErrorKind.APT_POSTINST_FAILED);
    }

    @Test
    void aDpkgThatWasKilledLeftPackagesHalfDone() {
        Section section =
                Captures.section(
                        "Setting up lab-reboot (1.1) ...",
                        "E: Sub-process /usr/bin/dpkg exited unexpectedly");

        Failure failure = AptFailures.of(section);

        assertThat(failure.kind()).isEqualTo(ErrorKind.DPKG_INTERRUPTED);
        assertThat(failure.remedy()).contains("dpkg --configure -a");
    }

    @Test
    void unknownFailureTellsItsExitCodeAndItsLastLines() {
        Failure failure = AptFailures.of(new Section("upgrade", 134, List.of("Aborted"), 0));

        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_FAILED);
        assertThat(failure.message()).contains("134");
        assertThat(failure.lines()).containsExactly("Aborted");
    }

    @ParameterizedTest
    @CsvSource({
        "E: dpkg was interrupted,                                         configure",
        "E: Sub-process /usr/bin/dpkg exited unexpectedly,                configure",
        "E: Unmet dependencies. Try 'apt --fix-broken install',           fix-broken",
        "E: Failed to fetch http://a/b.deb  Hash Sum mismatch,            clear-partial",
        "E: Failed to fetch http://a/b.deb  File has unexpected size (2), clear-partial",
        "E: Failed to fetch http://a/b.deb  404  Not Found,",
        "E: Packages need to be removed but remove is disabled.,",
    })
    void proposesTheRepairThatItsKindCallsFor(String line, @Nullable String step) {
        Repair repair = AptFailures.of(Captures.section(line)).repair();

        assertThat(repair)
                .isEqualTo(step == null ? null : new Repair("apt.repair", Map.of("step", step)));
    }
}
