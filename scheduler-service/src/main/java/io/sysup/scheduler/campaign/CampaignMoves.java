package io.sysup.scheduler.campaign;

import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What people do to a campaign. The row is locked first, so a person and a step never meet half
 * way; what is so already stays as it is.
 */
@ApplicationScoped
public class CampaignMoves {
    private final SchedulerDatabase database;
    private final SchedulerMessages messages;
    private final Campaigns campaigns;

    CampaignMoves(SchedulerDatabase database, SchedulerMessages messages, Campaigns campaigns) {
        this.database = database;
        this.messages = messages;
        this.campaigns = campaigns;
    }

    CampaignView pause(UUID id, String actor) {
        return moved(
                id,
                (tx, state) -> {
                    if (state != CampaignState.PAUSED) {
                        refuseUnless(state == CampaignState.RUNNING, state);
                        tx.update(CampaignSql.PAUSE, id, "Paused by " + actor + ".");
                    }
                });
    }

    /**
     * @param rights of whoever lets it go on; who may everywhere answers for it from then on
     */
    CampaignView resume(UUID id, Rights rights) {
        return moved(
                id,
                (tx, state) -> {
                    if (state != CampaignState.RUNNING) {
                        refuseUnless(state == CampaignState.PAUSED, state);
                        tx.update(CampaignSql.RESUME, id);
                        takeOver(tx, id, rights);
                    }
                });
    }

    CampaignView cancel(UUID id, String actor) {
        return moved(
                id,
                (tx, state) -> {
                    if (state != CampaignState.STOPPING) {
                        refuseUnless(!state.isFinal(), state);
                        tx.update(TargetSql.SKIP_PENDING, id);
                        tx.update(
                                CampaignSql.STOP,
                                id,
                                CampaignState.CANCELLED.word(),
                                "Cancelled by " + actor + ".");
                    }
                });
    }

    /**
     * @param skipped also those machines that never had their turn
     * @param rights as for {@link #resume}
     */
    CampaignView retry(UUID id, boolean skipped, Rights rights) {
        try {
            return moved(
                    id,
                    (tx, state) -> {
                        refuseUnless(state.isFinal(), state);
                        requireWindow(tx, id);
                        tx.update(CampaignSql.REOPEN, id, firstOfNewWaves(tx, id, skipped) + 1);
                        takeOver(tx, id, rights);
                    });
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Campaigns.nameTaken(e);
        }
    }

    private static void requireWindow(Tx tx, UUID id) {
        tx.first(CampaignSql.WINDOW_IS_GONE, id)
                .ifPresent(row -> {
                    throw ProblemException.conflict(
                            "The window %s of this campaign was deleted."
                                    .formatted(row.getString("window_name")),
                            "Start another campaign on the machines that are left.");
                });
    }

    private static void takeOver(Tx tx, UUID id, Rights rights) {
        if (rights.everywhere()) {
            tx.update(CampaignSql.TAKE_OVER, id);
        }
    }

    private static int firstOfNewWaves(Tx tx, UUID id, boolean skipped) {
        List<Row> again = tx.query(TargetSql.RETRY, id, skipped);
        return again.stream()
                .mapToInt(row -> row.getInteger("wave"))
                .min()
                .orElseThrow(() ->
                        ProblemException.conflict("No machine of this campaign failed.", null));
    }

    private CampaignView moved(UUID id, BiConsumer<Tx, CampaignState> move) {
        database.inTransaction(tx -> {
            Row row =
                    tx.first(CampaignSql.LOCK, id)
                            .orElseThrow(() -> ProblemException.notFound("The campaign"));
            move.accept(tx, CampaignState.of(row.getString("state")));
            messages.announceWork(tx);
        });
        return campaigns.get(id);
    }

    private static void refuseUnless(boolean possible, CampaignState state) {
        if (!possible) {
            throw ProblemException.conflict(
                    state.isFinal()
                            ? "The campaign is over: " + state.word() + "."
                            : "The campaign is not over: " + state.word() + ".",
                    null);
        }
    }
}
