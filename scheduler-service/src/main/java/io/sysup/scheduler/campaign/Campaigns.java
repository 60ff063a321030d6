package io.sysup.scheduler.campaign;

import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.db.Where;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The campaigns that were started. */
@ApplicationScoped
public class Campaigns {
    private static final String ACTIVE_NAME = "uq_campaigns_active_name";

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;

    Campaigns(SchedulerDatabase database, SchedulerMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    CampaignView get(UUID id) {
        return database.first(CampaignSql.BY_ID, id)
                .map(this::whole)
                .orElseThrow(() -> ProblemException.notFound("The campaign"));
    }

    Optional<CampaignView> byIdempotencyKey(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : database.first(CampaignSql.BY_IDEMPOTENCY_KEY, key).map(this::whole);
    }

    private CampaignView whole(Row row) {
        Campaign campaign = CampaignRow.campaign(row);
        List<Row> waves = database.query(TargetSql.WAVES, campaign.id());
        return CampaignView.of(campaign, TargetCounts.of(waves), WaveView.of(campaign, waves));
    }

    /** Newest first. */
    Page<CampaignView> page(CampaignFilter filter, @Nullable Cursor after, int limit) {
        Where rows =
                filter.where()
                        .and("id < ?", after == null ? null : after.id(0))
                        .then("order by id desc limit ?", limit + 1);
        List<Campaign> campaigns =
                database.query(CampaignSql.SELECT + rows.sql(), rows.values()).stream()
                        .map(CampaignRow::campaign)
                        .toList();
        Where all = filter.where();
        long total =
                database.query(CampaignSql.COUNT + all.sql(), all.values())
                        .getFirst()
                        .getLong("total");
        Map<UUID, List<Row>> counts = counts(campaigns);
        return Page.of(
                campaigns.stream()
                        .map(campaign ->
                                CampaignView.of(
                                        campaign,
                                        TargetCounts.of(
                                                counts.getOrDefault(
                                                        campaign.id(), Collections.emptyList())),
                                        null))
                        .toList(),
                limit,
                last -> Cursor.at(last.id()),
                total);
    }

    private Map<UUID, List<Row>> counts(List<Campaign> campaigns) {
        UUID[] ids = campaigns.stream().map(Campaign::id).toArray(UUID[]::new);
        return database.query(TargetSql.COUNTS, (Object) ids).stream()
                .collect(Collectors.groupingBy(row -> row.getUUID("campaign_id")));
    }

    /** The targets by their turns. */
    Page<TargetView> targets(
            UUID campaign, @Nullable List<TargetState> states, @Nullable Cursor after, int limit) {
        if (database.first(CampaignSql.BY_ID, campaign).isEmpty()) {
            throw ProblemException.notFound("The campaign");
        }
        List<Row> rows =
                database.query(
                        TargetSql.PAGE,
                        campaign,
                        states == null
                                ? null
                                : states.stream().map(TargetState::word).toArray(String[]::new),
                        after == null ? null : after.number(0).intValue(),
                        after == null ? null : after.number(1).intValue(),
                        limit + 1);
        Page<Row> page =
                Page.of(
                        rows,
                        limit,
                        last -> Cursor.at(last.getInteger("wave"), last.getInteger("place")),
                        null);
        return new Page<>(
                page.items().stream().map(TargetView::of).toList(), page.nextCursor(), null);
    }

    CampaignView add(NewCampaign campaign) {
        UUID id = Ids.next();
        try {
            database.inTransaction(tx -> {
                tx.update(CampaignSql.INSERT, CampaignRow.values(id, campaign));
                addTargets(tx, id, campaign);
                messages.announceWork(tx);
            });
        } catch (RuntimeException e) {
            return repeated(e, campaign).orElseThrow(() -> nameTaken(e));
        }
        return get(id);
    }

    /** The same request at the same time: whichever index refused it, it is the earlier one. */
    private Optional<CampaignView> repeated(RuntimeException failure, NewCampaign campaign) {
        boolean twice =
                Violation.ofUnique(failure, "uq_campaigns_idempotency_key")
                        || Violation.ofUnique(failure, ACTIVE_NAME);
        return twice ? byIdempotencyKey(campaign.idempotencyKey()) : Optional.empty();
    }

    private static void addTargets(Tx tx, UUID id, NewCampaign campaign) {
        List<Choice.Machine> machines = campaign.choice().machines();
        tx.update(
                TargetSql.INSERT,
                id,
                machines.stream().map(Choice.Machine::id).toArray(UUID[]::new),
                machines.stream().map(Choice.Machine::name).toArray(String[]::new),
                machines.stream().map(machine -> Json.write(machine.tags())).toArray(String[]::new),
                Waves.numbers(machines.size(), campaign.wish().pace()),
                machines.stream().map(Choice.Machine::planHash).toArray(String[]::new));
    }

    /** Of two campaigns at work a person must know by name which one is meant. */
    static RuntimeException nameTaken(RuntimeException failure) {
        return Violation.ofUnique(failure, ACTIVE_NAME)
                ? ProblemException.conflict(
                        "There is a campaign of this name already that is not over.",
                        "Choose another name, or wait until that one is over.")
                : failure;
    }
}
