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
        Words words = scope.words();
        return new Document(
                words.language(),
                words.say("title.cleanup"),
                words.say("cleanup.subtitle", words.period(scope)),
                List.of(
                        new Figure(words.say("cleanup.artifacts"), words.number(state.artifacts())),
                        new Figure(words.say("cleanup.take"), words.size(state.bytes())),
                        new Figure(words.say("cleanup.go"), words.number(plan.artifacts())),
                        new Figure(words.say("cleanup.free"), words.size(plan.bytes()))),
                List.of(
                        planned(plan, words),
                        kept(plan, words),
                        removed(scope),
                        integrity(state, words),
                        largest(words)));
    }

    private static Section planned(Cleanup.Plan plan, Words words) {
        if (plan.parts().isEmpty()) {
            return Section.said(words.say("planned.title"), words.say("planned.none"));
        }
        return Section.table(
                words.say("planned.title"),
                null,
                words.columns("kind", "class", "artifacts", "size", "oldest"),
                plan.parts().stream()
                        .map(part ->
                                List.of(
                                        part.kind(),
                                        words.word("class", part.retention()),
                                        words.number(part.artifacts()),
                                        words.size(part.bytes()),
                                        words.time(part.oldest())))
                        .toList());
    }

    private static Section kept(Cleanup.Plan plan, Words words) {
        return Section.table(
                words.say("kept.title"),
                null,
                words.columns("why", "artifacts", "size"),
                List.of(
                        row("kept.pinned", plan.pinned(), words),
                        row("kept.failed", plan.failed(), words)));
    }

    private static List<String> row(String why, Cleanup.Kept kept, Words words) {
        return List.of(words.say(why), words.number(kept.artifacts()), words.size(kept.bytes()));
    }

    private Section removed(Scope scope) {
        Words words = scope.words();
        List<List<String>> rows =
                database.query(ContentSql.REMOVED, scope.seconds()).stream()
                        .map(row ->
                                List.of(
                                        row.getString("kind"),
                                        words.word("reason", row.getString("delete_reason")),
                                        words.number(row.getLong("artifacts")),
                                        words.size(row.getLong("bytes"))))
                        .toList();
        return rows.isEmpty()
                ? Section.said(words.say("removed.title"), words.say("removed.none"))
                : Section.table(
                        words.say("removed.title"),
                        null,
                        words.columns("kind", "why", "artifacts", "size"),
                        rows);
    }

    private static Section integrity(Integrity.State state, Words words) {
        return Section.table(
                words.say("integrity.title"),
                words.say("integrity.note", words.time(state.oldest())),
                words.columns("found", "artifacts"),
                List.of(
                        List.of(words.say("integrity.intact"), words.number(state.intact())),
                        List.of(words.say("integrity.damaged"), words.number(state.damaged())),
                        List.of(words.say("integrity.missing"), words.number(state.missing())),
                        List.of(
                                words.say("integrity.unchecked"),
                                words.number(state.unchecked()))));
    }

    private Section largest(Words words) {
        List<Row> rows = database.query(ContentSql.LARGEST, MOST);
        return rows.isEmpty()
                ? Section.said(words.say("largest.title"), words.say("largest.none"))
                : Section.table(
                        words.say("largest.title"),
                        null,
                        words.columns("machine", "artifacts", "size"),
                        rows.stream()
                                .map(row ->
                                        List.of(
                                                row.getString("name"),
                                                words.number(row.getLong("artifacts")),
                                                words.size(row.getLong("bytes"))))
                                .toList());
    }
}
