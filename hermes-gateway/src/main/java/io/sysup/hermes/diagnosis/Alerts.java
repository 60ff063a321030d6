package io.sysup.hermes.diagnosis;

import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.audit.AuditActor;
import io.sysup.hermes.audit.AuditEntry;
import io.sysup.hermes.audit.AuditLog;
import io.sysup.hermes.audit.AuditOutcome;
import io.sysup.hermes.diagnosis.DiagnosisView.Part;
import io.sysup.kit.db.Tx;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.diagnosis.Finding.Level;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is not well at the moment, the same for all gateways. Each change of it is told once, by the
 * gateway that wrote it down first, and is a row of the audit log.
 */
@Singleton
class Alerts {
    private final HermesDatabase database;
    private final AuditLog log;
    private final InstantSource clock;

    Alerts(HermesDatabase database, AuditLog log, InstantSource clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A check that changed.
     *
     * @param gone its part does not tell of it any more
     */
    record Change(String part, Finding finding, boolean gone) {
        String name() {
            return part + "/" + finding.check();
        }

        boolean cleared() {
            return finding.level() == Level.OK;
        }

        boolean isIn(List<AlertView> open) {
            return open.stream()
                    .anyMatch(alert ->
                            alert.part().equals(part) && alert.check().equals(finding.check()));
        }
    }

    List<AlertView> all() {
        return database.query(AlertSql.ALL).stream().map(AlertView::of).toList();
    }

    /** Returns those of the findings that changed something; others than these are not written. */
    List<Change> apply(List<Part> parts, Predicate<Change> settled) {
        List<AlertView> open = all();
        return parts.stream()
                .flatMap(part -> expected(part, open).stream())
                .filter(settled)
                .filter(this::changes)
                .toList();
    }

    /** A part that is well and does not tell of a check any more has no such check. */
    private static List<Change> expected(Part part, List<AlertView> open) {
        Set<String> told = part.findings().stream().map(Finding::check).collect(Collectors.toSet());
        boolean well = part.findings().stream().noneMatch(one -> one.level() == Level.ERROR);
        List<Change> gone =
                open.stream()
                        .filter(alert -> well && alert.part().equals(part.name()))
                        .filter(alert -> !told.contains(alert.check()))
                        .map(alert ->
                                new Change(
                                        part.name(),
                                        Finding.ok(
                                                alert.check(), "There is no such check any more"),
                                        true))
                        .toList();
        return Stream.concat(
                        part.findings().stream()
                                .map(one -> new Change(part.name(), one, false))
                                .filter(one -> !one.cleared() || one.isIn(open)),
                        gone.stream())
                .toList();
    }

    private boolean changes(Change change) {
        return database.transaction(tx -> {
            boolean changed = change.cleared() ? clear(tx, change) : raise(tx, change);
            if (changed) {
                log.append(tx, List.of(entry(change)));
            }
            return changed;
        });
    }

    private static boolean clear(Tx tx, Change change) {
        return !tx.query(AlertSql.CLEAR, change.part(), change.finding().check()).isEmpty();
    }

    private boolean raise(Tx tx, Change change) {
        Finding finding = change.finding();
        boolean raised =
                !tx.query(
                                AlertSql.RAISE,
                                change.part(),
                                finding.check(),
                                finding.level().word(),
                                finding.message(),
                                finding.remedy(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .isEmpty();
        if (!raised) {
            tx.update(
                    AlertSql.TELL,
                    change.part(),
                    finding.check(),
                    finding.message(),
                    finding.remedy(),
                    finding.level().word());
        }
        return raised;
    }

    private AuditEntry entry(Change change) {
        Finding finding = change.finding();
        return AuditEntry.of(
                        clock.instant(),
                        AuditActor.GATEWAY,
                        "diagnosis." + finding.level().word(),
                        change.name())
                .ended(change.cleared() ? AuditOutcome.OK : AuditOutcome.FAILED, null)
                .with(Map.of("message", finding.message()));
    }
}
