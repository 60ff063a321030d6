package io.sysup.execution.actions.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.host.Disk;
import io.sysup.contracts.host.DiskHealth;
import io.sysup.contracts.host.HostFinding;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.WrittenSections;
import io.sysup.execution.shell.ScriptText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What smartctl told through a controller; see {@code captures/README.md}. */
class ControllerDisksTest {
    private static final String GOOD = capture("ata-through-raid-controller.json");
    private static final String WORN = capture("ata-through-raid-controller-reallocated.json");

    @Test
    void eachDiskBehindAControllerIsOneOfTheMachine() {
        List<Disk> disks =
                DiskHealths.of(
                        machine("/dev/bus/0 megaraid,0", "/dev/bus/0 megaraid,1")
                                .with("smart-behind-1", GOOD)
                                .with("smart-behind-2", WORN)
                                .sections());

        assertThat(disks)
                .extracting(Disk::name)
                .containsExactly("sda", "bus/0 megaraid,0", "bus/0 megaraid,1");
        assertThat(disks.getLast())
                .isEqualTo(
                        new Disk(
                                "bus/0 megaraid,1",
                                "raid",
                                4000787030016L,
                                true,
                                "WD4000FYYX",
                                new DiskHealth("passed", null, 36, 37788L, 387L, 0L, 0L, null)));
        assertThat(DiskFindings.of(disks.getLast()))
                .containsExactly(
                        HostFinding.warning(
                                "disk_reallocated_sectors",
                                "bus/0 megaraid,1",
                                "bus/0 megaraid,1 (WD4000FYYX) has replaced 387 sectors by spare ones"));
    }

    @Test
    void whoseTurnNeverCameIsNotCalledHealthy() {
        List<Disk> disks =
                DiskHealths.of(
                        machine("/dev/sg1 cciss,0", "/dev/sg1 cciss,1")
                                .with("smart-behind-1")
                                .sections());

        assertThat(disks.get(1).health())
                .isEqualTo(DiskHealth.notLookedAt("it did not answer within 10 s"));
        assertThat(disks.get(2).health())
                .isEqualTo(DiskHealth.notLookedAt("the other disks took too long"));
    }

    @Test
    void aDiskIsToldOnceHoweverManyWaysLeadToIt() {
        String known = GOOD.replaceFirst("\\{", "{\"serial_number\":\"A1\",");
        String volume = capture("raid-volume.json");

        assertThat(
                        DiskHealths.of(
                                machine("/dev/sda cciss,0", "/dev/sdb cciss,0")
                                        .with("smart-sda", volume)
                                        .with("smart-behind-1", known)
                                        .with("smart-behind-2", known)
                                        .sections()))
                .extracting(Disk::name)
                .containsExactly("sda", "sda cciss,0");
        assertThat(
                        DiskHealths.of(
                                machine("/dev/bus/0 megaraid,0")
                                        .with("smart-sda", known)
                                        .with("smart-behind-1", known)
                                        .sections()))
                .as("one that the controller hands through")
                .extracting(Disk::name)
                .containsExactly("sda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/sda scsi", "/dev/bus/0 megaraid,0 -t long", "/dev/../x cciss,1"})
    void aLineThatNamesNoDiskIsAnError(String line) {
        var sections = machine(line).sections();

        assertThatThrownBy(() -> DiskHealths.of(sections)).isInstanceOf(OutputUnparsable.class);
    }

    @Test
    void theScriptTakesWhatSmartctlNames() throws Exception {
        assertThat(named(capture("scan-megaraid.txt") + "\n"))
                .hasSize(14)
                .startsWith("/dev/bus/0 megaraid,0", "/dev/bus/0 megaraid,1")
                .endsWith("/dev/bus/0 megaraid,13");
        assertThat(
                        named(
                                """
                                /dev/sda -d scsi # /dev/sda, SCSI device
                                /dev/nvme0 -d nvme # /dev/nvme0, NVMe device
                                /dev/bus/1 -d sat+megaraid,7 # /dev/bus/1 [megaraid_disk_07] [SAT], ATA device
                                /dev/sg0 -d cciss,3 # /dev/sg0 [cciss_disk_03], SCSI device
                                /dev/sg0 -d cciss,3 # /dev/sg0 [cciss_disk_03], SCSI device
                                /dev/twa0 -d 3ware,2 # /dev/twa0 [3ware_disk_02], ATA device
                                /dev/sg2 -d areca,3/1 # /dev/sg2 [areca_disk#03_enc#01], ATA device
                                /dev/sg2 -d areca,4 # /dev/sg2 [areca_disk#04_enc#01], ATA device
                                /dev/sdb -d aacraid,0,0,5 # /dev/sdb [aacraid_disk_00_00_5], SCSI device
                                """))
                .containsExactly(
                        "/dev/bus/1 sat+megaraid,7",
                        "/dev/sg0 cciss,3",
                        "/dev/twa0 3ware,2",
                        "/dev/sg2 areca,3/1",
                        "/dev/sg2 areca,4",
                        "/dev/sdb aacraid,0,0,5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# /dev/sda -d scsi # /dev/sda, SCSI device open failed",
                "/dev/bus/0 -d megaraid,0;id # x",
                "/dev/bus/0 -d megaraid,$(id) # x",
                "/dev/bus/0 -d megaraid,* # x",
                "/dev/bus/0 -d megaraid, # x",
                "/dev/bus/0 -d megaraid # x",
                "/dev/bus/0 -d megaraid,12345 # x",
                "/dev/bus/0 -d usbjmicron,0 # x",
                "/dev/bus/0 -t megaraid,0 # x",
                "/dev/bus/../sda -d megaraid,0 # x",
                "/dev/bus/ -d megaraid,0 # x",
                "/dev/sda1 -d cciss,0 # x",
                "/dev/mapper/x -d cciss,0 # x",
                "/etc/shadow -d cciss,0 # x",
                "-d -d cciss,0 # x",
                "/dev/sg1 -d areca,1/ # x",
                "/dev/sg1 -d areca,1/2/3 # x",
                "/dev/sg1 -d aacraid,1 # x",
                "/dev/sg1 -d aacraid,1,2 # x",
                "/dev/sg1 -d aacraid,1,2,3,4 # x"
            })
    void theScriptLeavesOutWhatIsNoDiskBehindAController(String line) throws Exception {
        assertThat(named(line + "\n")).isEmpty();
    }

    /** The part of the script as the shell runs it, with a smartctl that prints the given text. */
    private static List<String> named(String scan) throws Exception {
        String script =
                ScriptText.read("controller-disks")
                        + "\ntimeout() { shift 3; \"$@\"; }\nsmartctl() { printf '%s' \"$scan\"; }\ncontroller_disks\n";
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
        shell.environment().put("scan", scan);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().toList();
    }

    private static WrittenSections machine(String... behind) {
        return new WrittenSections()
                .with("block", "/sys/block/sda/size: 1000")
                .with("smart")
                .with("smart-behind", behind);
    }

    private static String capture(String name) {
        String path = "/captures/smartctl/" + name;
        try (InputStream in = ControllerDisksTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
