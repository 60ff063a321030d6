package io.sysup.scheduler.fire;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.campaign.CampaignSteps;
import io.sysup.scheduler.notification.delivery.Sending;
import io.sysup.scheduler.notification.delivery.Telling;
import io.sysup.scheduler.run.Runs;
import io.sysup.scheduler.stop.StopHolds;
import io.sysup.scheduler.subscription.Mailroom;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Who works here by himself; apart, so that an inventory that hangs delays no slot. */
@ApplicationScoped
public class Loops {
    private static final Logger LOGGER = Logger.getLogger(Loops.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOPS = Duration.ofSeconds(10);
    private static final Duration CARE = Duration.ofMinutes(1);

    private final FiringConfig config;
    private final SchedulerMessages messages;
    private final WorkLoop firing;
    private final WorkLoop dispatch;
    private final WorkLoop campaigns;
    private final WorkLoop stops;
    private final WorkLoop care;
    private final WorkLoop news;
    private final WorkLoop sending;
    private final WorkLoop reports;

    Loops(
            FiringConfig config,
            SchedulerMessages messages,
            Firing firing,
            Dispatch dispatch,
            CampaignSteps campaigns,
            Runs runs,
            CatchUps catchUps,
            StopHolds holds,
            Telling telling,
            Sending sending,
            Mailroom mailroom) {
        this.config = config;
        this.messages = messages;
        this.firing = new WorkLoop("scheduler-firing", POLL, firing::round);
        this.dispatch = new WorkLoop("scheduler-dispatch", POLL, dispatch::round);
        this.campaigns = new WorkLoop("scheduler-campaigns", POLL, campaigns::round);
        this.news = new WorkLoop("scheduler-news", POLL, telling::round);
        this.sending = new WorkLoop("scheduler-sending", POLL, sending::round);
        this.reports = new WorkLoop("scheduler-reports", POLL, mailroom::round);
        this.stops =
                new WorkLoop(
                        "scheduler-stops",
                        STOPS,
                        rest -> {
                            holds.round();
                            return rest;
                        });
        this.care = new WorkLoop("scheduler-care", CARE, rest -> care(runs, catchUps, rest));
    }

    private static Duration care(Runs runs, CatchUps catchUps, Duration rest) {
        catchUps.round();
        int ended = runs.giveUpOnMissingJobs();
        if (ended > 0) {
            LOGGER.warnf("%d runs ended because jobs of theirs never came", ended);
        }
        return rest;
    }

    void start(@Observes @Priority(SchedulerMessages.LOOPS_START) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        messages.onWork(() -> {
            firing.wake();
            dispatch.wake();
            campaigns.wake();
            news.wake();
            sending.wake();
            reports.wake();
        });
        firing.start();
        dispatch.start();
        campaigns.start();
        stops.start();
        care.start();
        news.start();
        sending.start();
        reports.start();
    }

    void stop(@Observes ShutdownEvent event) {
        firing.close();
        dispatch.close();
        campaigns.close();
        stops.close();
        care.close();
        news.close();
        sending.close();
        reports.close();
    }
}
