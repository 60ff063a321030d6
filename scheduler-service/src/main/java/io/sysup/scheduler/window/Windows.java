package io.sysup.scheduler.window;

import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The windows that are written down. */
@ApplicationScoped
public class Windows {
    private final SchedulerDatabase database;

    Windows(SchedulerDatabase database) {
        this.database = database;
    }

    public Window get(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("The window"));
    }

    public Optional<Window> find(UUID id) {
        return database.first(WindowSql.BY_ID, id).map(WindowRow::window);
    }

    /** Those that are switched on, by name. */
    public List<Window> enabled(int most) {
        return database.query(WindowSql.ENABLED, most).stream().map(WindowRow::window).toList();
    }

    Optional<Window> byIdempotencyKey(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : database.first(WindowSql.BY_IDEMPOTENCY_KEY, key).map(WindowRow::window);
    }

    Page<Window> page(@Nullable Cursor after, int limit) {
        List<Window> rows =
                database
                        .query(WindowSql.PAGE, after == null ? null : after.text(0), limit + 1)
                        .stream()
                        .map(WindowRow::window)
                        .toList();
        long total = database.query(WindowSql.COUNT).getFirst().getLong("total");
        return Page.of(rows, limit, last -> Cursor.at(last.name()), total);
    }

    Window add(WindowWish wish, String author, @Nullable String idempotencyKey) {
        try {
            return database.first(
                            WindowSql.INSERT, values(Ids.next(), wish, author, idempotencyKey))
                    .map(WindowRow::window)
                    .orElseThrow();
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, "uq_maintenance_windows_idempotency_key")) {
                return byIdempotencyKey(idempotencyKey).orElseThrow();
            }
            throw nameTaken(e, wish.name());
        }
    }

    Window replace(Window old, WindowWish wish) {
        Optional<Window> edited;
        try {
            edited =
                    database.first(WindowSql.REPLACE, values(old.id(), wish, old.version()))
                            .map(WindowRow::window);
        } catch (RuntimeException e) {
            throw nameTaken(e, wish.name());
        }
        return edited.orElseThrow(() -> Versions.outdated("The window"));
    }

    /**
     * @param version the version that is meant; any when null
     */
    void delete(UUID id, @Nullable Integer version) {
        List<String> users =
                database.query(WindowSql.USERS, id).stream()
                        .map(row -> row.getString("name"))
                        .toList();
        if (!users.isEmpty()) {
            throw ProblemException.conflict(
                    "These run in this window: " + String.join(", ", users) + ".",
                    "Let them name another window, or none, before this one is deleted.");
        }
        if (database.update(WindowSql.DELETE, id, version) == 0) {
            get(id);
            throw Versions.outdated("The window");
        }
    }

    private static @Nullable Object[] values(UUID id, WindowWish wish, @Nullable Object... more) {
        String cron = null;
        Integer seconds = null;
        Instant start = null;
        Instant end = null;
        switch (wish.when()) {
            case When.Recurring recurring -> {
                cron = recurring.cron();
                seconds = recurring.durationSeconds();
            }
            case When.Once once -> {
                start = once.start();
                end = once.end();
            }
        }
        @Nullable Object[] values = new @Nullable Object[10 + more.length];
        values[0] = id;
        values[1] = wish.name();
        values[2] = wish.kind().word();
        values[3] = wish.when().timezone();
        values[4] = cron;
        values[5] = seconds;
        values[6] = start;
        values[7] = end;
        values[8] = WindowRow.scope(wish.selector());
        values[9] = wish.enabled();
        System.arraycopy(more, 0, values, 10, more.length);
        return values;
    }

    private static RuntimeException nameTaken(RuntimeException failure, String name) {
        return Violation.ofUnique(failure, "uq_maintenance_windows_name")
                ? ProblemException.conflict(
                        "There is already a window named " + name + ".", "Choose another name.")
                : failure;
    }
}
