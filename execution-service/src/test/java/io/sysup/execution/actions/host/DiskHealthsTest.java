package io.sysup.execution.actions.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.host.Disk;
import io.sysup.contracts.host.DiskHealth;
import io.sysup.contracts.host.HostFinding;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What smartctl printed on real disks; see {@code captures/README.md}. */
class DiskHealthsTest {

    @Test
    void aSolidStateDiskTellsHowMuchOfItsLifeIsUsed() {
        assertThat(health("sda", "ata-ssd"))
                .isEqualTo(new DiskHealth("passed", null, 36, 14551L, 0L, null, null, 19));
    }

    @Test
    void aDiskThatFails() {
        assertThat(health("sda", "ata-failing"))
                .isEqualTo(new DiskHealth("failed", null, 25, 65592L, 1975L, 8L, 0L, null));
        assertThat(kinds("sda", "ata-failing"))
                .containsExactly(
                        "disk_failing", "disk_pending_sectors", "disk_reallocated_sectors");
    }

    @Test
    void nvmeDisksTellTheSame() {
        assertThat(health("nvme0n1", "nvme"))
                .isEqualTo(new DiskHealth("passed", null, 36, 2401L, null, null, 0L, 0));
        assertThat(kinds("nvme0n1", "nvme")).isEmpty();
        assertThat(kinds("nvme0n1", "nvme-media-errors")).containsExactly("disk_bad_sectors");
        assertThat(kinds("nvme0n1", "nvme-failing")).containsExactly("disk_failing");
    }

    @Test
    void aDiskBehindAControllerTellsAsFarAsItIsAsked() {
        assertThat(health("sda", "ata-through-raid-controller").state()).isEqualTo("passed");
    }

    @Test
    void aVolumeOfAControllerTellsNoHealthAndIsNotCalledHealthy() {
        DiskHealth volume = health("sda", "raid-volume");

        assertThat(volume.state()).isEqualTo(DiskHealth.UNKNOWN);
        assertThat(volume.reason()).isEqualTo("it tells nothing of its health");
    }

    @ParameterizedTest
    @CsvSource({
        "container,     'this is a container, and the disks are its host''s'",
        "not-root,      that needs root",
        "not-installed, smartctl is not installed (package smartmontools)",
    })
    void whereNobodyLookedTheReasonIsTold(String said, String reason) {
        Sections sections = disk("sda").with("smart", said).sections();

        assertThat(DiskHealths.of(sections))
                .extracting(Disk::health)
                .containsExactly(DiskHealth.notLookedAt(reason));
    }

    @Test
    void silenceAndOldVersionsAreNotHealth() {
        assertThat(read(disk("sda").with("smart").with("smart-sda").sections()).reason())
                .isEqualTo("it did not answer within 10 s");
        assertThat(
                        read(disk("sda")
                                        .with("smart")
                                        .with("smart-sda", "=======> UNRECOGNIZED OPTION: json=c")
                                        .sections())
                                .state())
                .isEqualTo(DiskHealth.UNKNOWN);
        assertThat(read(disk("vda").with("smart").sections()).reason())
                .isEqualTo("it is a virtual disk");
        assertThat(read(disk("sda").with("smart").sections()).state())
                .isEqualTo(DiskHealth.UNKNOWN);
    }

    private static List<String> kinds(String disk, String capture) {
        Disk told = new Disk(disk, disk.startsWith("nvme") ? "nvme" : "sata", 1, null, null);
        return DiskFindings.of(told.with(health(disk, capture))).stream()
                .map(HostFinding::kind)
                .toList();
    }

    private static DiskHealth health(String disk, String capture) {
        return read(disk(disk).with("smart").with("smart-" + disk, json(capture)).sections());
    }

    private static DiskHealth read(Sections sections) {
        return DiskHealths.of(sections).getFirst().health();
    }

    private static WrittenSections disk(String name) {
        return new WrittenSections().with("block", "/sys/block/" + name + "/size: 1000");
    }

    private static String json(String capture) {
        String path = "/captures/smartctl/" + capture + ".json";
        try (InputStream in = DiskHealthsTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
