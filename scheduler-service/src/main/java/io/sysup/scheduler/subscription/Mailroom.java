package io.sysup.scheduler.subscription;

import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.notification.channel.Channel;
import io.sysup.scheduler.notification.channel.Channels;
import io.sysup.scheduler.notification.delivery.Deliveries;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.transport.NotificationConfig;
import io.sysup.scheduler.report.ReportClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Has reports made and hands them to their channels. Ordering again what was ordered is how it is
 * looked at, so whoever takes over from somebody who died does not have it made twice; the mails
 * and the end of the mailing are one transaction.
 */
@ApplicationScoped
public class Mailroom {
    private static final int BATCH = 10;
    private static final int MOST_FAILURES = 8;
    private static final long FIRST_WAIT_SECONDS = 15;
    private static final Duration CARE = Duration.ofHours(1);
    private static final int KEPT_DAYS = 180;

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;
    private final Mailings mailings;
    private final ReportClient reports;
    private final Channels channels;
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final long largest;
    private Instant nextCare = Instant.MIN;

    Mailroom(
            SchedulerDatabase database,
            SchedulerMessages messages,
            Mailings mailings,
            @RestClient ReportClient reports,
            Channels channels,
            Deliveries deliveries,
            InstantSource clock,
            NotificationConfig config) {
        this.database = database;
        this.messages = messages;
        this.mailings = mailings;
        this.reports = reports;
        this.channels = channels;
        this.deliveries = deliveries;
        this.clock = clock;
        this.largest = config.largestAttachment();
    }

    /** Does what is due and tells how long it may rest. */
    public Duration round(Duration longest) {
        mailings.fire();
        List<Mailing> due =
                database.query(MailingSql.CLAIM, BATCH).stream().map(Mailing::of).toList();
        due.forEach(this::step);
        if (!clock.instant().isBefore(nextCare)) {
            nextCare = clock.instant().plus(CARE);
            mailings.forget(KEPT_DAYS);
        }
        return due.size() == BATCH ? Duration.ZERO : longest;
    }

    private void step(Mailing mailing) {
        try {
            ReportClient.Report report = reports.order(mailing.reportId(), mailing.order());
            switch (report.status()) {
                case "ok" -> send(mailing, report);
                case "running" ->
                        database.update(MailingSql.WAIT, mailing.id(), mailing.reportId());
                default -> again(mailing, Ids.next(), String.valueOf(report.errorMessage()));
            }
        } catch (ProblemException e) {
            again(mailing, mailing.reportId(), e.problem().detail());
        } catch (ProcessingException e) {
            again(
                    mailing,
                    mailing.reportId(),
                    "The execution service cannot be reached, so the report cannot be made.");
        }
    }

    /**
     * @param reportId under which it is ordered the next time
     */
    private void again(Mailing mailing, UUID reportId, String error) {
        if (mailing.failures() + 1 >= MOST_FAILURES) {
            database.update(MailingSql.FAILED, mailing.id(), mailing.reportId(), error);
            return;
        }
        database.update(
                MailingSql.AGAIN,
                mailing.id(),
                mailing.reportId(),
                reportId,
                error,
                (double) (FIRST_WAIT_SECONDS << mailing.failures()));
    }

    private void send(Mailing mailing, ReportClient.Report report) {
        List<UUID> wanted =
                database.query(MailingSql.RECEIVERS, mailing.subscription()).stream()
                        .map(row -> row.getUUID("channel_id"))
                        .toList();
        List<Channel> receivers = channels.of(wanted);
        if (receivers.isEmpty()) {
            database.update(
                    MailingSql.FAILED,
                    mailing.id(),
                    mailing.reportId(),
                    "All channels of the subscription are gone. Give it others.");
            return;
        }
        Message message = mailing.letter().with(report, largest);
        database.inTransaction(tx -> {
            if (tx.update(MailingSql.SENT, mailing.id(), mailing.reportId()) == 1) {
                for (Channel receiver : receivers) {
                    UUID delivery = deliveries.add(tx, receiver, message);
                    tx.send(MailingSql.DELIVERY, mailing.id(), delivery);
                }
                messages.announceWork(tx);
            }
        });
    }
}
