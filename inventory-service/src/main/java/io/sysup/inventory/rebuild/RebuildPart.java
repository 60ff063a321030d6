package io.sysup.inventory.rebuild;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.state.Feeds;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Rebuilds a few machines while events flow. The history is read after what is stored, so whatever
 * was applied by then is in it; a machine for which an event was applied since is done again.
 */
@ApplicationScoped
class RebuildPart {
    private static final int ROUNDS = 5;

    private final InventoryDatabase database;
    private final HistoryClient history;
    private final MachineRebuild machines;

    RebuildPart(
            InventoryDatabase database,
            @RestClient HistoryClient history,
            MachineRebuild machines) {
        this.database = database;
        this.history = history;
        this.machines = machines;
    }

    /**
     * What came of a few machines.
     *
     * @param unsettled those that events kept changing; their states are as fresh as can be
     */
    record Result(List<Difference> differences, int unsettled) {}

    Result rebuild(List<UUID> ids, boolean dryRun) {
        List<Difference> differences = new ArrayList<>();
        List<UUID> open = ids;
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            open = round(open, dryRun, differences);
        }
        return new Result(differences, open.size());
    }

    /** Returns those to be done again. */
    private List<UUID> round(List<UUID> ids, boolean dryRun, List<Difference> differences) {
        Map<UUID, Feeds> before = feeds(ids);
        HistoryClient.Told told = history.of(ids);
        List<UUID> again = new ArrayList<>();
        for (UUID id : ids) {
            Feeds known = Objects.requireNonNullElse(before.get(id), Feeds.NOTHING_YET);
            Optional<Difference> done = machines.rebuild(id, known, told.about(id), dryRun);
            if (done.isEmpty()) {
                again.add(id);
            } else if (!done.get().values().isEmpty()) {
                differences.add(done.get());
            }
        }
        return again;
    }

    private Map<UUID, Feeds> feeds(List<UUID> ids) {
        return database.query(RebuildSql.FEEDS, (Object) ids.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(row -> row.getUUID("machine_id"), RebuildPart::read));
    }

    private static Feeds read(Row row) {
        return Json.read(row.getString("feeds"), Feeds.class);
    }
}
