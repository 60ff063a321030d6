package io.sysup.execution.report.content;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.MachineFacts;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.report.print.Document;
import io.sysup.execution.report.print.Document.Figure;
import io.sysup.execution.report.print.Document.Section;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one machine is, what waits on it, and what was done there. */
@ApplicationScoped
public class MachineReport {
    private static final Releases RELEASES = new Releases();
    private static final int MOST_PACKAGES = 500;
    private static final int MOST_RUNS = 30;

    private final ExecutionDatabase database;
    private final Machines inventory;
    private final Done done;

    MachineReport(ExecutionDatabase database, Machines inventory, Done done) {
        this.database = database;
        this.inventory = inventory;
        this.done = done;
    }

    public Document make(Scope scope) {
        UUID id = Objects.requireNonNull(scope.machine());
        MachineFacts machine = inventory.facts(id);
        UUID[] only = {id};
        return new Document(
                "Report of " + machine.name(),
                "%s, the %s up to %s"
                        .formatted(
                                machine.hostname(),
                                scope.days() == 1 ? "day" : scope.days() + " days",
                                Words.time(scope.at())),
                List.of(
                        new Figure("state", Words.status(machine.status())),
                        new Figure("updates wait", Words.number(machine.updates())),
                        new Figure("for security", Words.number(machine.security())),
                        new Figure("waits for a restart", restart(machine.rebootRequired()))),
                List.of(
                        facts(machine, scope),
                        pending(id),
                        done.packages(only, scope),
                        done.failures(only, scope),
                        runs(id)));
    }

    private static String restart(@Nullable Boolean required) {
        return required == null ? Words.NOT_KNOWN : required ? "yes" : "no";
    }

    private static Section facts(MachineFacts machine, Scope scope) {
        LocalDate today = LocalDate.ofInstant(scope.at(), ZoneOffset.UTC);
        return Section.table(
                "What it is",
                null,
                List.of("Fact", "Value"),
                List.of(
                        List.of("System", FleetState.system(machine)),
                        List.of(
                                "Support",
                                RELEASES.of(machine)
                                        .map(one ->
                                                FleetState.state(one, today)
                                                        + " (until "
                                                        + one.longest()
                                                        + ")")
                                        .orElse(Words.NOT_KNOWN)),
                        List.of("Kind", machine.kind()),
                        List.of("Seen", Words.time(machine.lastSeenAt())),
                        List.of("Analysed", Words.time(machine.lastAnalyzeAt())),
                        List.of(
                                "Root filesystem used",
                                machine.rootUsedPercent() == null
                                        ? Words.NOT_KNOWN
                                        : machine.rootUsedPercent() + " %"),
                        List.of("Last failure", Words.text(machine.lastErrorMessage()))));
    }

    private Section pending(UUID id) {
        List<Row> rows = database.query(ContentSql.PENDING, id, MOST_PACKAGES);
        String title = "Package changes that wait";
        if (rows.isEmpty()) {
            return Section.said(title, "None, as far as the last analysis told.");
        }
        long all = rows.getFirst().getLong("all_rows");
        return Section.table(
                title,
                all > rows.size() ? "The first %d of %d.".formatted(rows.size(), all) : null,
                List.of("Package", "What", "Installed", "New", "Security"),
                rows.stream().map(MachineReport::planned).toList());
    }

    private static List<String> planned(Row row) {
        return List.of(
                row.getString("name"),
                row.getString("operation"),
                Objects.requireNonNullElse(row.getString("current_version"), "–"),
                Objects.requireNonNullElse(row.getString("target_version"), "–"),
                Columns.flag(row, "is_security") ? "yes" : "no");
    }

    private Section runs(UUID id) {
        List<List<String>> rows =
                database.query(ContentSql.LAST_RUNS, id, MOST_RUNS).stream()
                        .map(row ->
                                List.of(
                                        Words.time(Columns.instant(row, "started_at")),
                                        row.getString("action"),
                                        row.getString("status"),
                                        Objects.requireNonNullElse(
                                                row.getString("error_message"), "")))
                        .toList();
        return rows.isEmpty()
                ? Section.said("Last runs", "Nothing was run yet.")
                : Section.table(
                        "Last runs", null, List.of("Begun", "Action", "State", "Failure"), rows);
    }
}
