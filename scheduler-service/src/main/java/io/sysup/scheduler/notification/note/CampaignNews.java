package io.sysup.scheduler.notification.note;

import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.notification.message.Event;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Severity;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One message when a campaign waits for somebody, and one when it is over. */
@ApplicationScoped
public class CampaignNews {
    private static final int BATCH = 20;

    private final SchedulerDatabase database;
    private final Notes notes;

    CampaignNews(SchedulerDatabase database, Notes notes) {
        this.database = database;
        this.notes = notes;
    }

    /** Returns true when there may be more. */
    public boolean tell() {
        return database.transaction(tx -> {
            tx.update(OfManySql.FORGET_TOLD_CAMPAIGNS);
            List<Row> campaigns = tx.query(OfManySql.UNTOLD_CAMPAIGNS, BATCH);
            campaigns.forEach(campaign -> notes.add(tx, news(tx, campaign)));
            return campaigns.size() == BATCH;
        });
    }

    private static News news(Tx tx, Row campaign) {
        UUID id = campaign.getUUID("id");
        String state = campaign.getString("state");
        UUID before =
                tx.first(OfManySql.CAMPAIGN_BEFORE, campaign.getString("name"), id)
                        .map(row -> row.getUUID("id"))
                        .orElse(null);
        Changes changes = Changes.ofCampaign(tx.query(OfManySql.CAMPAIGN_CHANGES, id, before));
        Map<String, Integer> counts = counts(tx, id);
        int failed = counts.getOrDefault("error", 0);
        Event event = event(state, Columns.flag(campaign, "waits"));
        Severity severity = severity(state, failed);
        UUID[] machines =
                tx.query(OfManySql.CAMPAIGN_MACHINES, id).getFirst().getArrayOfUUIDs("machines");
        return new News(
                event,
                changes.healed() > 0 ? Severity.ERROR : severity,
                machines == null ? List.of() : List.of(machines),
                new Message(
                        event.word(),
                        severity,
                        "Campaign %s: %s%s"
                                .formatted(
                                        campaign.getString("name"),
                                        event == Event.APPROVAL_WAITING
                                                ? "waits for approval"
                                                : state,
                                        failed == 0
                                                ? ""
                                                : ", "
                                                        + failed
                                                        + " of "
                                                        + total(counts)
                                                        + " failed"),
                        Objects.requireNonNullElse(
                                campaign.getString("reason"),
                                campaign.getString("action") + " is through."),
                        Columns.instant(campaign, "at"),
                        counts,
                        changes.sections()));
    }

    /**
     * @param waits for a person to let its next wave begin
     */
    private static Event event(String state, boolean waits) {
        if (waits) {
            return Event.APPROVAL_WAITING;
        }
        return "paused".equals(state) ? Event.CAMPAIGN_PAUSED : Event.CAMPAIGN_ENDED;
    }

    private static Severity severity(String state, int failed) {
        return switch (state) {
            case "failed" -> Severity.ERROR;
            case "finished" -> failed > 0 ? Severity.WARNING : Severity.INFO;
            default -> Severity.WARNING;
        };
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counts(Tx tx, UUID id) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Row row : tx.query(OfManySql.CAMPAIGN_COUNTS, id)) {
            counts.put(row.getString("state"), row.getInteger("targets"));
        }
        return counts;
    }
}
