package io.sysup.execution.report.content;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.report.print.Document.Bar;
import io.sysup.execution.report.print.Document.Section;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done in a period, and what of it failed: the same for one machine and for all. */
@ApplicationScoped
class Done {
    private static final int MOST = 30;

    private final ExecutionDatabase database;

    Done(ExecutionDatabase database) {
        this.database = database;
    }

    /** Machines, packages and runs of what was upgraded. */
    Upgraded upgraded(UUID @Nullable [] machines, Scope scope) {
        Row row = database.query(ContentSql.UPGRADED, machines, scope.seconds()).getFirst();
        return new Upgraded(row.getLong("machines"), row.getLong("packages"), row.getLong("runs"));
    }

    Section packages(UUID @Nullable [] machines, Scope scope) {
        List<Row> rows = database.query(ContentSql.PACKAGES, machines, scope.seconds(), MOST);
        Words words = scope.words();
        String title = words.say("packages.title");
        if (rows.isEmpty()) {
            return Section.said(title, words.say("packages.none"));
        }
        return Section.table(
                title,
                shown(words, rows),
                words.columns("package", "what", "from", "to", "machines"),
                rows.stream().map(row -> change(words, row)).toList());
    }

    private static @Nullable String shown(Words words, List<Row> rows) {
        long all = rows.getFirst().getLong("all_rows");
        return all > rows.size() ? words.say("packages.first", rows.size(), all) : null;
    }

    private static List<String> change(Words words, Row row) {
        return List.of(
                row.getString("name"),
                words.word("operation", row.getString("operation")),
                words.orNone(row.getString("from_version")),
                words.orNone(row.getString("to_version")),
                words.number(row.getLong("machines")));
    }

    Section runs(UUID @Nullable [] machines, Scope scope) {
        Words words = scope.words();
        List<List<String>> rows =
                database.query(ContentSql.RUNS, machines, scope.seconds(), MOST).stream()
                        .map(row ->
                                List.of(
                                        row.getString("action"),
                                        words.number(row.getLong("runs")),
                                        words.number(row.getLong("done")),
                                        words.number(row.getLong("failed"))))
                        .toList();
        return rows.isEmpty()
                ? Section.said(words.say("runs.title"), words.say("runs.none"))
                : Section.table(
                        words.say("runs.title"),
                        null,
                        words.columns("action", "runs", "done", "failed"),
                        rows);
    }

    Section failuresByWeek(UUID @Nullable [] machines, Scope scope) {
        Words words = scope.words();
        SequencedMap<String, Long> weeks = new LinkedHashMap<>();
        for (Row row : database.query(ContentSql.FAILURES_BY_WEEK, (Object) machines)) {
            weeks.put(words.dayOfYear(row.getLocalDate("week")), row.getLong("failures"));
        }
        String title = words.say("weeks.title");
        return weeks.values().stream().allMatch(failures -> failures == 0)
                ? Section.said(title, words.say("weeks.none"))
                : Section.columns(title, words.say("weeks.note"), Bar.of(weeks, words::number));
    }

    Section failures(UUID @Nullable [] machines, Scope scope) {
        List<Row> rows = database.query(ContentSql.FAILURES, machines, scope.seconds(), MOST);
        Words words = scope.words();
        if (rows.isEmpty()) {
            return Section.said(words.say("failures.title"), words.say("failures.none"));
        }
        return Section.table(
                words.say("failures.title"),
                words.say("failures.note"),
                words.columns("kind", "times", "machines", "latest", "said", "remedy"),
                rows.stream().map(row -> failure(words, row)).toList());
    }

    private static List<String> failure(Words words, Row row) {
        long machines = row.getLong("machines");
        String[] names = row.getArrayOfStrings("names");
        String which =
                String.join(", ", names) + (machines > names.length ? words.say("and_more") : "");
        return List.of(
                row.getString("error_kind"),
                words.number(row.getLong("failures")),
                words.say("failures.machines", machines, which),
                words.time(Columns.instant(row, "last_at")),
                words.text(row.getString("message")),
                words.text(row.getString("remedy")));
    }

    /** What was upgraded, in numbers. */
    record Upgraded(long machines, long packages, long runs) {}
}
