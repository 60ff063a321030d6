package io.sysup.inventory.projection;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.host.HostCheckResult;
import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.hardware.HardwareInventory;
import io.sysup.inventory.metric.Alert;
import io.sysup.inventory.metric.Crossing;
import io.sysup.inventory.metric.Level;
import io.sysup.inventory.metric.MachineLimits;
import io.sysup.inventory.state.AptReport;
import io.sysup.inventory.state.Feeds;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.Mark;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Severity;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** What an observation means for its machine. */
@ApplicationScoped
public class SnapshotProjection {
    private static final Logger LOGGER = Logger.getLogger(SnapshotProjection.class);

    private final HardwareInventory hardware;
    private final MachineLimits limits;
    private final Timeline timeline;

    public SnapshotProjection(HardwareInventory hardware, MachineLimits limits, Timeline timeline) {
        this.hardware = hardware;
        this.limits = limits;
        this.timeline = timeline;
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
        Integer cores = probe.hardware() == null ? null : probe.hardware().cpuCores();
        List<Alert> alerts = limits.of(tx, machine.id()).alerts(probe.usage(), cores);
        Feeds feeds = machine.feeds().after(probe, alerts, mark);
        if (mark.equals(feeds.observed().probeMark())) {
            hardware.save(tx, machine.id(), snapshot.snapshotId(), probe, snapshot.takenAt());
        }
        if (mark.equals(feeds.observed().usageMark())) {
            hardware.saveUsage(
                    tx, machine.id(), snapshot.snapshotId(), probe, alerts, snapshot.takenAt());
            tell(tx, machine, feeds, snapshot);
        }
        if (mark.equals(feeds.observed().host())) {
            HostFacts.of(probe).save(tx, machine.id());
        }
        return feeds;
    }

    private Feeds measured(Tx tx, KnownMachine machine, SnapshotTaken snapshot, Mark mark) {
        var metrics = Json.convert(snapshot.important(), MachineMetricsResult.class);
        List<Alert> alerts =
                limits.of(tx, machine.id()).alerts(metrics.usage(), metrics.cpuCores());
        Feeds feeds = machine.feeds().after(metrics, alerts, mark);
        if (mark.equals(feeds.observed().usageMark())) {
            hardware.saveUsage(
                    tx, machine.id(), snapshot.snapshotId(), metrics, alerts, snapshot.takenAt());
            tell(tx, machine, feeds, snapshot);
        }
        return feeds;
    }

    /** What went over its limit or came back since the numbers before. */
    private void tell(Tx tx, KnownMachine machine, Feeds feeds, SnapshotTaken snapshot) {
        Crossing.between(machine.feeds().observed().alerts(), feeds.observed().alerts()).stream()
                .map(crossing -> happening(machine, crossing).during(snapshot.jobId()))
                .forEach(happening -> timeline.append(tx, happening));
    }

    private static Happening happening(KnownMachine machine, Crossing crossing) {
        Alert now = crossing.now();
        Happening happening =
                Happening.of(
                        machine.id(),
                        machine.name(),
                        now == null ? "metric_recovered" : "metric_" + now.level().word(),
                        Actor.INVENTORY,
                        crossing.text());
        if (now == null) {
            return happening;
        }
        return happening
                .severe(now.level() == Level.ERROR ? Severity.ERROR : Severity.WARNING)
                .with(Json.toObject(now));
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
