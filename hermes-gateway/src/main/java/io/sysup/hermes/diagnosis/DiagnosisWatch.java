package io.sysup.hermes.diagnosis;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.hermes.diagnosis.Alerts.Change;
import io.sysup.hermes.diagnosis.DiagnosisView.Part;
import io.sysup.hermes.push.Consoles;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.diagnosis.Finding.Level;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Looks again and again how the product is. What two looks in a row agree about is told: a moment
 * of load is no alarm.
 */
@Singleton
class DiagnosisWatch {
    private static final Logger LOGGER = Logger.getLogger(DiagnosisWatch.class);

    private final Parts parts;
    private final Alerts alerts;
    private final DiagnosisGauges gauges;
    private final Consoles consoles;
    private Map<String, Level> before = Map.of();

    DiagnosisWatch(Parts parts, Alerts alerts, DiagnosisGauges gauges, Consoles consoles) {
        this.parts = parts;
        this.alerts = alerts;
        this.gauges = gauges;
        this.consoles = consoles;
    }

    @Scheduled(
            identity = "hermes-diagnosis",
            every = "${sysup.diagnosis.every:1m}",
            delayed = "${sysup.diagnosis.delay:20s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void onSchedule() {
        try {
            look(parts.ask());
        } catch (RuntimeException e) {
            LOGGER.warnf("How the product is could not be written down: %s", e.getMessage());
        }
    }

    void look(List<Part> found) {
        gauges.show(found);
        List<Change> changes = alerts.apply(found, this::settled);
        before = levels(found);
        changes.forEach(DiagnosisWatch::tell);
        if (!changes.isEmpty()) {
            consoles.diagnosisChanged();
        }
    }

    private boolean settled(Change change) {
        Level last = before.get(change.name());
        return change.gone() ? last == null : last == change.finding().level();
    }

    private static Map<String, Level> levels(List<Part> parts) {
        Map<String, Level> levels = new HashMap<>();
        parts.forEach(part ->
                part.findings()
                        .forEach(one -> levels.put(part.name() + "/" + one.check(), one.level())));
        return levels;
    }

    private static void tell(Change change) {
        Finding finding = change.finding();
        String text = change.name() + ": " + finding.message();
        if (change.cleared()) {
            LOGGER.infof("Well again: %s", text);
        } else {
            LOGGER.warnf("Not well: %s. %s", text, finding.remedy());
        }
    }
}
