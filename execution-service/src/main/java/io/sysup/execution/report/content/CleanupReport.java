package io.sysup.execution.report.content;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.artifact.Cleanup;
import io.sysup.execution.artifact.Integrity;
import io.sysup.execution.report.print.Document;
import io.sysup.execution.report.print.Document.Figure;
import io.sysup.execution.report.print.Document.Section;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is kept, what a clean-up would remove now, and what was removed. */
@ApplicationScoped
public class CleanupReport {
    private static final int MOST = 30;

    private final ExecutionDatabase database;
    private final Cleanup cleanup;
    private final Integrity integrity;

    CleanupReport(ExecutionDatabase database, Cleanup cleanup, Integrity integrity) {
        this.database = database;
        this.cleanup = cleanup;
        this.integrity = integrity;
    }

    public Document make(Scope scope) {
        Cleanup.Plan plan = cleanup.plan();
        Integrity.State state = integrity.state();
        return new Document(
                "Clean-up report",
                "What is kept and what goes, the %s up to %s"
                        .formatted(
                                scope.days() == 1 ? "day" : scope.days() + " days",
                                Words.time(scope.at())),
                List.of(
                        new Figure("artifacts", state.artifacts()),
                        new Figure("take", Words.size(state.bytes())),
                        new Figure("would go now", plan.artifacts()),
                        new Figure("would be free", Words.size(plan.bytes()))),
                List.of(planned(plan), kept(plan), removed(scope), integrity(state), largest()));
    }

    private static Section planned(Cleanup.Plan plan) {
        if (plan.parts().isEmpty()) {
            return Section.said("What would go now", "Nothing is old enough.");
        }
        return Section.table(
                "What would go now",
                null,
                List.of("Kind", "Class", "Artifacts", "Size", "Oldest"),
                plan.parts().stream()
                        .map(part ->
                                List.of(
                                        part.kind(),
                                        part.retention(),
                                        Long.toString(part.artifacts()),
                                        Words.size(part.bytes()),
                                        Words.time(part.oldest())))
                        .toList());
    }

    private static Section kept(Cleanup.Plan plan) {
        return Section.table(
                "As old, and kept",
                null,
                List.of("Why", "Artifacts", "Size"),
                List.of(
                        row("pinned", plan.pinned()),
                        row("tells of a failure, which is kept longer", plan.failed())));
    }

    private static List<String> row(String why, Cleanup.Kept kept) {
        return List.of(why, Long.toString(kept.artifacts()), Words.size(kept.bytes()));
    }

    private Section removed(Scope scope) {
        List<List<String>> rows =
                database.query(ContentSql.REMOVED, scope.seconds()).stream()
                        .map(row ->
                                List.of(
                                        row.getString("kind"),
                                        Words.text(row.getString("delete_reason")),
                                        row.getLong("artifacts").toString(),
                                        Words.size(row.getLong("bytes"))))
                        .toList();
        return rows.isEmpty()
                ? Section.said("What was removed", "Nothing was removed in this period.")
                : Section.table(
                        "What was removed",
                        null,
                        List.of("Kind", "Why", "Artifacts", "Size"),
                        rows);
    }

    private static Section integrity(Integrity.State state) {
        return Section.table(
                "Whether the files are intact",
                "As the last look at each found; the oldest look was "
                        + Words.time(state.oldest())
                        + ".",
                List.of("Found", "Artifacts"),
                List.of(
                        List.of("intact", Long.toString(state.intact())),
                        List.of("damaged", Long.toString(state.damaged())),
                        List.of("missing", Long.toString(state.missing())),
                        List.of("not looked at yet", Long.toString(state.unchecked()))));
    }

    private Section largest() {
        List<Row> rows = database.query(ContentSql.LARGEST, MOST);
        return rows.isEmpty()
                ? Section.said("Machines with the most", "No machine has artifacts.")
                : Section.table(
                        "Machines with the most",
                        null,
                        List.of("Machine", "Artifacts", "Size"),
                        rows.stream()
                                .map(row ->
                                        List.of(
                                                row.getString("name"),
                                                row.getLong("artifacts").toString(),
                                                Words.size(row.getLong("bytes"))))
                                .toList());
    }
}
