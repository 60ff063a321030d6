package io.sysup.execution.report.content;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.report.print.Document.Section;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        String title = "Packages that were changed";
        if (rows.isEmpty()) {
            return Section.said(title, "No package was changed in this period.");
        }
        return Section.table(
                title,
                shown(rows),
                List.of("Package", "What", "From", "To", "Machines"),
                rows.stream().map(Done::change).toList());
    }

    private static @Nullable String shown(List<Row> rows) {
        long all = rows.getFirst().getLong("all_rows");
        return all > rows.size()
                ? "The first %d of %d, those on most machines first.".formatted(rows.size(), all)
                : null;
    }

    private static List<String> change(Row row) {
        return List.of(
                row.getString("name"),
                row.getString("operation"),
                orNone(row.getString("from_version")),
                orNone(row.getString("to_version")),
                row.getLong("machines").toString());
    }

    private static String orNone(@Nullable String version) {
        return version == null ? "–" : version;
    }

    Section runs(UUID @Nullable [] machines, Scope scope) {
        List<List<String>> rows =
                database.query(ContentSql.RUNS, machines, scope.seconds(), MOST).stream()
                        .map(row ->
                                List.of(
                                        row.getString("action"),
                                        row.getLong("runs").toString(),
                                        row.getLong("done").toString(),
                                        row.getLong("failed").toString()))
                        .toList();
        return rows.isEmpty()
                ? Section.said("What was run", "Nothing was run in this period.")
                : Section.table(
                        "What was run", null, List.of("Action", "Runs", "Done", "Failed"), rows);
    }

    Section failures(UUID @Nullable [] machines, Scope scope) {
        List<Row> rows = database.query(ContentSql.FAILURES, machines, scope.seconds(), MOST);
        if (rows.isEmpty()) {
            return Section.said("Failures and what to do", "Nothing failed in this period.");
        }
        return Section.table(
                "Failures and what to do",
                "By kind, the most frequent first, with the words of the latest.",
                List.of("Kind", "Times", "Machines", "Latest", "What it said", "What to do"),
                rows.stream().map(Done::failure).toList());
    }

    private static List<String> failure(Row row) {
        long machines = row.getLong("machines");
        String[] names = row.getArrayOfStrings("names");
        String which = String.join(", ", names) + (machines > names.length ? ", …" : "");
        return List.of(
                row.getString("error_kind"),
                row.getLong("failures").toString(),
                machines + ": " + which,
                Words.time(Columns.instant(row, "last_at")),
                Words.text(row.getString("message")),
                Words.text(row.getString("remedy")));
    }

    /** What was upgraded, in numbers. */
    record Upgraded(long machines, long packages, long runs) {}
}
