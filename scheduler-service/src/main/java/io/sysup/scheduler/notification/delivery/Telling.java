package io.sysup.scheduler.notification.delivery;

import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.notification.note.CampaignNews;
import io.sysup.scheduler.notification.note.RunNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** From what happened to messages: looks for news, sorts it and gathers it. */
@ApplicationScoped
public class Telling {
    private static final Logger LOGGER = Logger.getLogger(Telling.class);

    /** The inventory is asked for selectors. */
    private static final Duration REST_WHILE_AWAY = Duration.ofSeconds(10);

    private static final Duration CARE = Duration.ofHours(1);
    private static final int NOTES_DAYS = 7;
    private static final int PENDING_DAYS = 7;
    private static final int LOG_DAYS = 180;

    private final SchedulerDatabase database;
    private final RunNews runs;
    private final CampaignNews campaigns;
    private final Sorting sorting;
    private final Gathering gathering;
    private final InstantSource clock;
    private Instant nextCare = Instant.MIN;

    Telling(
            SchedulerDatabase database,
            RunNews runs,
            CampaignNews campaigns,
            Sorting sorting,
            Gathering gathering,
            InstantSource clock) {
        this.database = database;
        this.runs = runs;
        this.campaigns = campaigns;
        this.sorting = sorting;
        this.gathering = gathering;
        this.clock = clock;
    }

    public Duration round(Duration longest) {
        boolean more = runs.tell();
        more |= campaigns.tell();
        gathering.gather();
        care();
        try {
            more |= sorting.sort();
        } catch (ProblemException e) {
            LOGGER.infof("News waits: %s", e.getMessage());
            return REST_WHILE_AWAY;
        }
        return more ? Duration.ZERO : longest;
    }

    /** What was told long ago is forgotten, and what nobody could be told. */
    private void care() {
        if (clock.instant().isBefore(nextCare)) {
            return;
        }
        nextCare = clock.instant().plus(CARE);
        database.update(SortSql.PURGE, NOTES_DAYS);
        database.update(DeliverySql.GIVE_UP_OLD, PENDING_DAYS);
        database.update(DeliverySql.PURGE, LOG_DAYS);
    }
}
