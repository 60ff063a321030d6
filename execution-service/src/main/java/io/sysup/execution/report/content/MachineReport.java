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
        Words words = scope.words();
        UUID[] only = {id};
        return new Document(
                words.language(),
                words.say("machine.title", machine.name()),
                words.say("machine.subtitle", machine.hostname(), words.period(scope)),
                List.of(
                        new Figure(
                                words.say("machine.state"), words.word("state", machine.status())),
                        new Figure(words.say("machine.updates"), words.number(machine.updates())),
                        new Figure(words.say("machine.security"), words.number(machine.security())),
                        new Figure(
                                words.say("machine.restart"),
                                words.yesOrNo(machine.rebootRequired()))),
                List.of(
                        facts(machine, scope),
                        pending(id, words),
                        done.packages(only, scope),
                        done.failures(only, scope),
                        runs(id, words)));
    }

    private static Section facts(MachineFacts machine, Scope scope) {
        Words words = scope.words();
        return Section.table(
                words.say("facts.title"),
                null,
                words.columns("fact", "value"),
                List.of(
                        List.of(words.say("facts.system"), FleetState.system(machine, words)),
                        List.of(words.say("facts.support"), support(machine, scope)),
                        List.of(words.say("facts.kind"), machine.kind()),
                        List.of(words.say("facts.seen"), words.time(machine.lastSeenAt())),
                        List.of(words.say("facts.analysed"), words.time(machine.lastAnalyzeAt())),
                        List.of(
                                words.say("facts.root"),
                                machine.rootUsedPercent() == null
                                        ? words.notKnown()
                                        : words.say("percent", machine.rootUsedPercent())),
                        List.of(
                                words.say("facts.last_failure"),
                                words.text(machine.lastErrorMessage()))));
    }

    private static String support(MachineFacts machine, Scope scope) {
        Words words = scope.words();
        LocalDate today = LocalDate.ofInstant(scope.at(), ZoneOffset.UTC);
        return RELEASES.of(machine)
                .map(one ->
                        words.say(
                                "facts.support_until",
                                FleetState.state(one, today, words),
                                words.date(one.longest())))
                .orElseGet(words::notKnown);
    }

    private Section pending(UUID id, Words words) {
        List<Row> rows = database.query(ContentSql.PENDING, id, MOST_PACKAGES);
        String title = words.say("pending.title");
        if (rows.isEmpty()) {
            return Section.said(title, words.say("pending.none"));
        }
        long all = rows.getFirst().getLong("all_rows");
        return Section.table(
                title,
                all > rows.size() ? words.say("first_of", rows.size(), all) : null,
                words.columns("package", "what", "installed", "new", "security"),
                rows.stream().map(row -> planned(words, row)).toList());
    }

    private static List<String> planned(Words words, Row row) {
        return List.of(
                row.getString("name"),
                words.word("operation", row.getString("operation")),
                words.orNone(row.getString("current_version")),
                words.orNone(row.getString("target_version")),
                words.yesOrNo(Columns.flag(row, "is_security")));
    }

    private Section runs(UUID id, Words words) {
        List<List<String>> rows =
                database.query(ContentSql.LAST_RUNS, id, MOST_RUNS).stream()
                        .map(row ->
                                List.of(
                                        words.time(Columns.instant(row, "started_at")),
                                        row.getString("action"),
                                        words.word("state", row.getString("status")),
                                        Objects.requireNonNullElse(
                                                row.getString("error_message"), "")))
                        .toList();
        return rows.isEmpty()
                ? Section.said(words.say("last_runs.title"), words.say("last_runs.none"))
                : Section.table(
                        words.say("last_runs.title"),
                        null,
                        words.columns("begun", "action", "state", "failure"),
                        rows);
    }
}
