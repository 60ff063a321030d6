package io.sysup.inventory.projection;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.host.HostCheckResult;
import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.hardware.HardwareInventory;
import io.sysup.inventory.state.AptReport;
import io.sysup.inventory.state.Feeds;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.Mark;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What an observation means for its machine. */
@ApplicationScoped
public class SnapshotProjection {
    private static final Logger LOGGER = Logger.getLogger(SnapshotProjection.class);

    private final HardwareInventory hardware;

    public SnapshotProjection(HardwareInventory hardware) {
        this.hardware = hardware;
    }

    Feeds apply(Tx tx, KnownMachine machine, CloudEvent<SnapshotTaken> event) {
        return apply(tx, machine, event.data());
    }

    /** Also for one that is told again. */
    public Feeds apply(Tx tx, KnownMachine machine, SnapshotTaken snapshot) {
        Mark mark = new Mark(snapshot.takenAt(), snapshot.version(), snapshot.snapshotId());
        Feeds known = machine.feeds();
        return switch (snapshot.kind()) {
            case SnapshotTaken.APT_UPDATE_ANALYZE ->
                    known.after(AptReport.of(snapshot, mark), snapshot);
            case SnapshotTaken.MACHINE_PROBE -> probed(tx, machine, snapshot, mark);
            case SnapshotTaken.MACHINE_METRICS -> measured(tx, machine, snapshot, mark);
            case SnapshotTaken.HOST_CHECK -> checked(tx, machine, snapshot, mark);
            default -> {
                LOGGER.debugf("A snapshot of kind %s feeds nothing here", snapshot.kind());
                yield known;
            }
        };
    }

    private Feeds probed(Tx tx, KnownMachine machine, SnapshotTaken snapshot, Mark mark) {
        var probe = Json.convert(snapshot.important(), MachineProbeResult.class);
        Feeds feeds = machine.feeds().after(probe, mark);
        if (mark.equals(feeds.observed().probeMark())) {
            hardware.save(tx, machine.id(), snapshot.snapshotId(), probe, snapshot.takenAt());
        }
        if (mark.equals(feeds.observed().usageMark())) {
            hardware.saveUsage(tx, machine.id(), snapshot.snapshotId(), probe, snapshot.takenAt());
        }
        if (mark.equals(feeds.observed().host())) {
            HostFacts.of(probe).save(tx, machine.id());
        }
        return feeds;
    }

    private Feeds measured(Tx tx, KnownMachine machine, SnapshotTaken snapshot, Mark mark) {
        var metrics = Json.convert(snapshot.important(), MachineMetricsResult.class);
        Feeds feeds = machine.feeds().after(metrics, mark);
        if (mark.equals(feeds.observed().usageMark())) {
            hardware.saveUsage(
                    tx, machine.id(), snapshot.snapshotId(), metrics, snapshot.takenAt());
        }
        return feeds;
    }

    private static Feeds checked(Tx tx, KnownMachine machine, SnapshotTaken snapshot, Mark mark) {
        Feeds feeds = machine.feeds().hostKnown(mark);
        if (mark.equals(feeds.observed().host())) {
            var check = Json.convert(snapshot.important(), HostCheckResult.class);
            HostFacts.of(check).save(tx, machine.id());
        }
        return feeds;
    }
}
