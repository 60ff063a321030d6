package io.sysup.scheduler.notification.channel;

import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The channels that are written down. */
@ApplicationScoped
public class Channels {
    private final SchedulerDatabase database;

    Channels(SchedulerDatabase database) {
        this.database = database;
    }

    public Channel get(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("The channel"));
    }

    public Optional<Channel> find(UUID id) {
        return database.first(ChannelSql.BY_ID, id).map(ChannelRow::channel);
    }

    public List<Channel> of(List<UUID> ids) {
        return database.query(ChannelSql.BY_IDS, (Object) ids.toArray(UUID[]::new)).stream()
                .map(ChannelRow::channel)
                .toList();
    }

    public List<Channel> enabled() {
        return database.query(ChannelSql.ENABLED).stream().map(ChannelRow::channel).toList();
    }

    Optional<Channel> byIdempotencyKey(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : database.first(ChannelSql.BY_IDEMPOTENCY_KEY, key).map(ChannelRow::channel);
    }

    Page<Channel> page(@Nullable Cursor after, int limit) {
        List<Channel> rows =
                database
                        .query(ChannelSql.PAGE, after == null ? null : after.text(0), limit + 1)
                        .stream()
                        .map(ChannelRow::channel)
                        .toList();
        long total = database.query(ChannelSql.COUNT).getFirst().getLong("total");
        return Page.of(rows, limit, last -> Cursor.at(last.wish().name()), total);
    }

    Channel add(ChannelWish wish, String author, @Nullable String idempotencyKey) {
        try {
            return database.first(
                            ChannelSql.INSERT, values(Ids.next(), wish, author, idempotencyKey))
                    .map(ChannelRow::channel)
                    .orElseThrow();
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, "uq_notification_channels_idempotency_key")) {
                return byIdempotencyKey(idempotencyKey).orElseThrow();
            }
            throw nameTaken(e, wish.name());
        }
    }

    Channel replace(Channel old, ChannelWish wish) {
        Optional<Channel> edited;
        try {
            edited =
                    database.first(ChannelSql.REPLACE, values(old.id(), wish, old.version()))
                            .map(ChannelRow::channel);
        } catch (RuntimeException e) {
            throw nameTaken(e, wish.name());
        }
        return edited.orElseThrow(() -> Versions.outdated("The channel"));
    }

    /**
     * @param version the version that is meant; any when null
     */
    void delete(UUID id, @Nullable Integer version) {
        if (database.first(ChannelSql.DELETE, id, version).isEmpty()) {
            get(id);
            throw Versions.outdated("The channel");
        }
    }

    private static @Nullable Object[] values(UUID id, ChannelWish wish, @Nullable Object... more) {
        @Nullable Object[] values = new @Nullable Object[8 + more.length];
        values[0] = id;
        values[1] = wish.name();
        values[2] = wish.kind().word();
        values[3] = wish.enabled();
        values[4] = wish.minSeverity().word();
        values[5] = Json.write(wish.settings());
        values[6] = Json.write(wish.rule());
        values[7] = wish.secretRef();
        System.arraycopy(more, 0, values, 8, more.length);
        return values;
    }

    private static RuntimeException nameTaken(RuntimeException failure, String name) {
        return Violation.ofUnique(failure, "uq_notification_channels_name")
                ? ProblemException.conflict(
                        "There is already a channel named " + name + ".", "Choose another name.")
                : failure;
    }
}
