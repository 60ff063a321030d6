package io.sysup.execution.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.packages.NewestPlans.Plan;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class NewestPlansDbTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Inject ExecutionDatabase database;
    @Inject NewestPlans plans;

    private void analysed(UUID machine, Instant at, String payload) {
        database.update(
                """
                insert into execution.snapshots (id, kind, created_at, machine_id, payload_json)
                values ($1, 'apt_update_analyze', $2, $3, $4::text::jsonb)
                """,
                Ids.next(),
                at,
                machine,
                payload);
    }

    @Test
    void newestAnalysisTellsThePlanOfEachModeAndOldOnesTellNone() {
        UUID web = Ids.next();
        UUID old = Ids.next();
        analysed(web, NOON, "{\"plans\":{\"upgradeHash\":\"aa\",\"distUpgradeHash\":\"bb\"}}");
        analysed(
                web,
                NOON.plusSeconds(60),
                "{\"plans\":{\"upgradeHash\":\"cc\",\"distUpgradeHash\":\"dd\"}}");
        analysed(old, NOON, "{\"plans\":{}}");
        List<UUID> machines = List.of(web, old, Ids.next());

        assertThat(plans.of("upgrade", machines))
                .extracting(Plan::machineId, Plan::hash, Plan::madeAt)
                .containsExactly(tuple(web, "cc", NOON.plusSeconds(60)));
        assertThat(plans.of("dist-upgrade", machines)).extracting(Plan::hash).containsExactly("dd");
    }
}
