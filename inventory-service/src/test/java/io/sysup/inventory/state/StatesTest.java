package io.sysup.inventory.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class StatesTest {
    private static final String WAITING =
            """
            select count(*)::int as waiting from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%machine_state%'
            """;

    @Inject InventoryDatabase database;
    @Inject States states;

    @Test
    void whoWaitedForAMachineSeesWhatTheOtherWrote() {
        // given
        UUID id = UUID.fromString(Api.register("fought-over"));
        Mark mark = new Mark(Instant.parse("2026-05-01T12:00:00Z"), 1, id);

        // when
        CompletableFuture<Feeds> seen =
                database.transaction(tx -> {
                    KnownMachine machine = states.lock(tx, id).orElseThrow();
                    states.save(tx, machine, machine.feeds().hostKnown(mark));
                    var waiting = CompletableFuture.supplyAsync(() -> feedsOf(id));
                    await().until(this::somebodyWaits);
                    return waiting;
                });

        // then
        assertThat(seen.join().observed().host()).isEqualTo(mark);
    }

    private Feeds feedsOf(UUID id) {
        return database.transaction(tx -> states.lock(tx, id).orElseThrow().feeds());
    }

    private boolean somebodyWaits() {
        return database.first(WAITING).orElseThrow().getInteger("waiting") == 1;
    }
}
