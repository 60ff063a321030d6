package io.sysup.scheduler.campaign;

import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where rows of {@code scheduler.campaigns} and campaigns meet. */
final class CampaignRow {
    private CampaignRow() {}

    static Campaign campaign(Row row) {
        String ending = row.getString("ending");
        return new Campaign(
                row.getUUID("id"),
                wish(row),
                row.getInteger("targets_total"),
                row.getInteger("max_failures"),
                new Campaign.Stand(
                        CampaignState.of(row.getString("state")),
                        row.getString("reason"),
                        ending == null ? null : CampaignState.of(ending),
                        row.getInteger("hold_before_wave")),
                row.getString("created_by"),
                row.getString("granted_to"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "finished_at"));
    }

    private static Wish wish(Row row) {
        return new Wish(
                row.getString("name"),
                new Work(
                        row.getString("action"),
                        Json.object(row.getString("params_json")),
                        row.getBoolean("dry_run")),
                row.getString("selector"),
                new Pace(
                        row.getInteger("canary"),
                        Share.of(
                                row.getInteger("batch"),
                                row.getInteger("batch_percent"),
                                Share.ALL),
                        row.getBoolean("pause_after_canary"),
                        row.getInteger("soak_s")),
                new Limits(
                        row.getInteger("max_parallel"),
                        List.of(Json.read(row.getString("max_unavailable_json"), TagLimit[].class)),
                        List.of(Json.read(row.getString("min_available_json"), TagQuorum[].class)),
                        failures(row)),
                new Terms(
                        row.getUUID("maintenance_window_id"),
                        row.getString("window_name"),
                        row.getBoolean("finish_inside"),
                        row.getBoolean("approved_plans")));
    }

    /** The number is stored resolved, whatever the wish was. */
    private static Share failures(Row row) {
        Integer percent = row.getInteger("max_failure_percent");
        return percent == null
                ? new Share.Machines(row.getInteger("max_failures"))
                : new Share.Percent(percent);
    }

    static Standing standing(Row row, List<Row> open, List<Row> unproved) {
        return new Standing(
                row.getInteger("failed"),
                row.getInteger("wave"),
                row.getBoolean("begun"),
                Columns.instantOrNull(row, "quiet_since"),
                open.stream().map(CampaignRow::target).toList(),
                unproved.stream()
                        .map(each -> each.getUUID("machine_id"))
                        .collect(Collectors.toSet()));
    }

    private static Target target(Row row) {
        return new Target(
                row.getUUID("machine_id"),
                row.getString("machine"),
                Set.of(row.getArrayOfStrings("tags")),
                row.getBoolean("under_way"),
                row.getInteger("attempt"),
                row.getString("plan_hash"));
    }

    /** The values of an insert; wave 2 waits for a person when the canary is to be looked at. */
    static @Nullable Object[] values(UUID id, NewCampaign campaign) {
        Wish wish = campaign.wish();
        Pace pace = wish.pace();
        Limits limits = wish.limits();
        Terms terms = wish.terms();
        return new @Nullable Object[] {
            id,
            wish.name(),
            wish.work().action(),
            wish.on(),
            Json.write(wish.work().params()),
            wish.work().dryRun(),
            pace.canary(),
            pace.batch().amount(),
            pace.batch().percentage(),
            limits.maxParallel(),
            Json.write(limits.maxUnavailable()),
            limits.maxFailures().atMost(campaign.targets()),
            limits.maxFailures().percentage(),
            pace.soakSeconds(),
            pace.pauseAfterCanary(),
            campaign.targets(),
            pace.pauseAfterCanary() ? 2 : null,
            campaign.author(),
            campaign.idempotencyKey(),
            campaign.grantedTo(),
            Json.write(limits.minAvailable()),
            terms.windowId(),
            terms.window(),
            terms.finishInside(),
            terms.approvedPlans()
        };
    }
}
