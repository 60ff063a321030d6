package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Disk;
import io.sysup.contracts.host.DiskHealth;
import io.sysup.contracts.host.HostFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is bad about a disk. */
final class DiskFindings {
    private static final int WORN_OUT = 90;
    private static final int HOT = 60;
    private static final int HOT_NVME = 75;

    private final Disk disk;
    private final String name;
    private final List<HostFinding> findings = new ArrayList<>();

    private DiskFindings(Disk disk) {
        this.disk = disk;
        name = disk.model() == null ? disk.name() : disk.name() + " (" + disk.model() + ")";
    }

    static List<HostFinding> of(Disk disk) {
        DiskFindings found = new DiskFindings(disk);
        DiskHealth health = disk.health();
        if (health != null) {
            found.add(health);
        }
        return found.findings;
    }

    private void add(DiskHealth health) {
        if (health.state().equals(DiskHealth.FAILED)) {
            warn("disk_failing", name + " says that it is failing: save its data and replace it");
        }
        count(
                health.pendingSectors(),
                "disk_pending_sectors",
                number -> name + " has " + number + " sectors that it cannot read at present");
        count(
                health.badSectors(),
                "disk_bad_sectors",
                number -> name + " lost what was in " + number + " places");
        count(
                health.reallocatedSectors(),
                "disk_reallocated_sectors",
                number -> name + " has replaced " + number + " sectors by spare ones");
        Integer wear = health.wearPercent();
        if (wear != null && wear >= WORN_OUT) {
            warn("disk_worn_out", name + " has used up " + wear + " % of its life");
        }
        Integer warmth = health.temperatureCelsius();
        if (warmth != null && warmth >= (disk.type().equals("nvme") ? HOT_NVME : HOT)) {
            warn("disk_hot", name + " has " + warmth + " °C");
        }
    }

    private void count(@Nullable Long number, String kind, Function<Long, String> sentence) {
        if (number != null && number > 0) {
            warn(kind, sentence.apply(number));
        }
    }

    private void warn(String kind, String sentence) {
        findings.add(HostFinding.warning(kind, disk.name(), sentence));
    }
}
