package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobRequested;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the steps of campaigns: one step is one transaction that holds the row of the campaign,
 * reads how its targets stand, and writes both the marks and the wishes for jobs. Who dies in
 * between has done nothing, and the campaign stays due. Other services are asked between two
 * transactions, while nothing is locked.
 *
 * <p>A campaign is due when a job of it ended or a person moved it, when a rest is over, and every
 * few seconds in any case.
 */
@ApplicationScoped
public class CampaignSteps {
    private static final Logger LOGGER = Logger.getLogger(CampaignSteps.class);
    private static final int BATCH = 50;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration REST_WHILE_PAUSED = Duration.ofMinutes(1);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(30);

    /** Somebody else may have a campaign in hand that is due. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

    /** Longer than the execution service is ever away for a restart or an update. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;
    private final CampaignPermits permits;
    private final CampaignQuorums quorums;

    CampaignSteps(
            SchedulerDatabase database,
            SchedulerMessages messages,
            CampaignPermits permits,
            CampaignQuorums quorums) {
        this.quorums = quorums;
        this.database = database;
        this.messages = messages;
        this.permits = permits;
    }

    /** Makes all steps that are due and tells for how long none will be. */
    public Duration round(Duration longest) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Row due : database.query(CampaignSql.DUE, BATCH)) {
                moved |= moves(due.getUUID("id"));
            }
        }
        Double seconds = database.query(CampaignSql.UNTIL_DUE).getFirst().getDouble("seconds");
        return seconds == null ? longest : waitOf(seconds, longest);
    }

    private static Duration waitOf(double seconds, Duration longest) {
        double nanos = seconds * Duration.ofSeconds(1).toNanos();
        return Duration.ofNanos(
                (long) Math.clamp(nanos, SHORTEST_WAIT.toNanos(), (double) longest.toNanos()));
    }

    /** One that cannot go on must not keep the others from it. */
    private boolean moves(UUID id) {
        try {
            return step(id);
        } catch (RuntimeException e) {
            LOGGER.warnf(e, "The campaign %s cannot make its next step", id);
            database.update(CampaignSql.STEP_AT, id, null, REST_AFTER_FAILURE.toSeconds());
            return false;
        }
    }

    /** Returns true when the campaign may make another step at once. */
    boolean step(UUID id) {
        Look look = null;
        Made made = step(id, look, new Permit.Unasked());
        if (made instanceof Made.Look(Campaign campaign)) {
            look = quorums.look(campaign.wish().limits());
            made = step(id, look, new Permit.Unasked());
        }
        if (made instanceof Made.Question(Campaign campaign, int wave, List<Target> turn)) {
            made = step(id, look, permits.of(campaign, wave, turn));
        }
        return !(made instanceof Made.Rests);
    }

    /**
     * @param look null when nobody has looked which machines are up
     */
    private Made step(UUID id, @Nullable Look look, Permit permit) {
        return database.transaction(tx -> {
            Optional<Row> row = tx.first(CampaignSql.LOCK_DUE, id);
            if (row.isEmpty()) {
                return new Made.Rests();
            }
            giveUpOnMissingJobs(tx, id);
            Campaign campaign = CampaignRow.campaign(row.get());
            Standing standing = standing(tx, id);
            Step step =
                    NextStep.of(
                            campaign,
                            standing,
                            look == null ? List.of() : counted(tx, id, look),
                            Columns.instant(row.get(), "now"));
            if (step instanceof Step.Request && look == null && campaign.hasQuorum()) {
                return new Made.Look(campaign);
            }
            return step instanceof Step.Request wanted && permits.isNeeded(tx, campaign)
                    ? request(tx, campaign, standing.wave(), wanted.targets(), permit)
                    : make(tx, campaign, step);
        });
    }

    /**
     * One campaign with a quorum after the other: of two that count the same machine as up, or of
     * whose machines each counts for the other's tag, only the first may take the last one. What it
     * took shows in the statement of the second, which begins when the lock is free.
     */
    private static List<Carriers> counted(Tx tx, UUID id, Look look) {
        tx.query(CampaignSql.LOCK_QUORUMS);
        return look.beside(tx.query(TargetSql.ELSEWHERE, id, look.machines(), look.readOnly()));
    }

    /** What a step came to. */
    private sealed interface Made {
        record Rests() implements Made {}

        record GoesOn() implements Made {}

        /** Nothing was done, because it is not known which machines are up. */
        record Look(Campaign campaign) implements Made {}

        /** Nothing was done, because it is not known whether these may begin. */
        record Question(Campaign campaign, int wave, List<Target> turn) implements Made {}
    }

    /** Those who were asked about may not be those whose turn it is now; then it is asked again. */
    private Made request(Tx tx, Campaign campaign, int wave, List<Target> turn, Permit permit) {
        Made question = new Made.Question(campaign, wave, turn);
        return switch (permit) {
            case Permit.Refused(String reason) -> make(tx, campaign, new Step.Pause(reason));
            case Permit.Given given when !given.covers(turn) -> question;
            case Permit.Given given -> {
                boolean leftOut = hold(tx, campaign, given.held());
                yield leftOut ? new Made.GoesOn() : make(tx, campaign, given.step(turn));
            }
            case Permit.Unasked unasked -> question;
        };
    }

    /** Returns true when some had to be left out for good: then it is another turn. */
    private static boolean hold(Tx tx, Campaign campaign, Permit.Held held) {
        Map<UUID, String> never = new HashMap<>(held.why());
        never.keySet().retainAll(held.never());
        Map<UUID, String> now = new HashMap<>(held.why());
        now.keySet().removeAll(held.never());
        if (!now.isEmpty()) {
            tx.update(TargetSql.HOLD, campaign.id(), machines(now), reasons(now));
        }
        if (never.isEmpty()) {
            return false;
        }
        UUID[] machines = machines(never);
        tx.update(
                TargetSql.LEAVE_OUT,
                campaign.id(),
                machines,
                reasons(never),
                ErrorKind.WINDOW_CLOSED.word());
        tx.update(CampaignSql.HOLD_AFTER_CANARY, campaign.id(), machines);
        return true;
    }

    private static UUID[] machines(Map<UUID, String> why) {
        return why.keySet().toArray(UUID[]::new);
    }

    private static String[] reasons(Map<UUID, String> why) {
        return why.values().toArray(String[]::new);
    }

    private static Standing standing(Tx tx, UUID id) {
        Row standing = tx.query(TargetSql.STANDING, id).getFirst();
        return CampaignRow.standing(
                standing,
                tx.query(TargetSql.OPEN, id, standing.getInteger("wave")),
                tx.query(TargetSql.UNPROVED, id));
    }

    private static void giveUpOnMissingJobs(Tx tx, UUID id) {
        tx.update(
                TargetSql.GIVE_UP,
                id,
                PATIENCE.toSeconds(),
                ErrorKind.UNAVAILABLE.word(),
                "The execution service never took up the job.");
    }

    private Made make(Tx tx, Campaign campaign, Step step) {
        UUID id = campaign.id();
        switch (step) {
            case Step.Wait wait -> {
                tx.update(CampaignSql.SAY_WHY, id, wait.reason());
                rest(tx, campaign, wait.until());
            }
            case Step.Request request -> {
                tx.update(CampaignSql.SAY_WHY, id, request.reason());
                request(tx, campaign, request.targets());
                rest(tx, campaign, null);
            }
            case Step.Pause pause -> {
                tx.update(CampaignSql.PAUSE, id, pause.reason());
                rest(tx, campaign, null);
            }
            case Step.Stop stop -> {
                tx.update(TargetSql.SKIP_PENDING, id);
                tx.update(CampaignSql.STOP, id, CampaignState.FAILED.word(), stop.reason());
                return new Made.GoesOn();
            }
            case Step.End end -> tx.update(CampaignSql.END, id, end.state().word(), end.reason());
        }
        return new Made.Rests();
    }

    private static void rest(Tx tx, Campaign campaign, @Nullable Instant until) {
        Duration rest = campaign.state() == CampaignState.PAUSED ? REST_WHILE_PAUSED : REST;
        tx.update(CampaignSql.STEP_AT, campaign.id(), until, rest.toSeconds());
    }

    private void request(Tx tx, Campaign campaign, List<Target> targets) {
        UUID[] machines = targets.stream().map(Target::machineId).toArray(UUID[]::new);
        int marked = tx.update(TargetSql.REQUEST, campaign.id(), machines);
        if (marked != machines.length) {
            throw new IllegalStateException("targets moved under the lock of their campaign");
        }
        messages.request(tx, targets.stream().map(target -> wish(campaign, target)).toList());
    }

    private static JobRequested wish(Campaign campaign, Target target) {
        Work work = campaign.wish().work();
        return new JobRequested(
                work.action(),
                target.machineId(),
                target.machine(),
                ApprovedPlans.params(work, target),
                work.dryRun(),
                0,
                null,
                CampaignOrigin.idempotencyKey(campaign.id(), target),
                CampaignOrigin.requester(campaign.id()),
                null,
                null);
    }
}
