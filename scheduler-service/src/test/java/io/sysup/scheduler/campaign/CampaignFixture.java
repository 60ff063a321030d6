package io.sysup.scheduler.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.access.Grant;
import io.sysup.contracts.access.Right;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.job.JobRequested;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.job.JobEvents;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts campaigns, lets their jobs do what a test wants, and looks at what became of them. */
@Singleton
class CampaignFixture {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Rows rows;
    private final SchedulerDatabase database;
    private final CampaignStarts starts;
    private final CampaignSteps steps;
    private final Campaigns campaigns;
    private final JobEvents events;

    CampaignFixture(
            Rows rows,
            SchedulerDatabase database,
            CampaignStarts starts,
            CampaignSteps steps,
            Campaigns campaigns,
            JobEvents events) {
        this.rows = rows;
        this.database = database;
        this.starts = starts;
        this.steps = steps;
        this.campaigns = campaigns;
        this.events = events;
    }

    /** A campaign over five machines: m1 alone, then m2 and m3, then m4 and m5. */
    static CampaignBody five() {
        return five(null, null, null);
    }

    static CampaignBody five(
            @Nullable UUID window,
            @Nullable Boolean finishInside,
            @Nullable Boolean approvedPlans) {
        return new CampaignBody(
                "spring",
                "apt.upgrade",
                Map.of("mode", "safe"),
                false,
                "tag:five",
                1,
                2,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                window,
                finishInside,
                approvedPlans);
    }

    UUID start(CampaignBody body) {
        return starts.start(body, "client:test", null, Rights.EVERYWHERE).id();
    }

    /** Started by somebody whose grants reached all five at that time. */
    UUID startGranted(CampaignBody body, String author) {
        Grant grant = new Grant(Right.RUN_HIGH, "tag:five");
        return starts.start(body, author, null, new Rights(false, List.of(grant))).id();
    }

    void round() {
        steps.round(SECOND);
    }

    CampaignView view(UUID campaign) {
        return campaigns.get(campaign);
    }

    String state(UUID campaign) {
        return view(campaign).state();
    }

    List<TargetView> targets(UUID campaign) {
        return campaigns.targets(campaign, null, null, 200).items();
    }

    TargetView target(UUID campaign, int number) {
        return targets(campaign).stream()
                .filter(target -> target.machineId().equals(FleetStub.machine(number).id()))
                .findFirst()
                .orElseThrow();
    }

    List<JobRequested> wishes() {
        return rows.messages().stream()
                .map(row -> Json.event(row.getString("payload"), JobRequested.class))
                .map(CloudEvent::data)
                .toList();
    }

    List<String> wishedFor() {
        return wishes().stream().map(JobRequested::machine).toList();
    }

    /** The job of a machine ends, and the next step is made. */
    void ends(UUID campaign, int number, String state) {
        hear(event(campaign, number, Ids.next(), 3, state));
        round();
    }

    void hear(String message) {
        events.on(message);
    }

    static String event(UUID campaign, int number, UUID job, int version, String state) {
        return event(campaign, number, job, version, state, failure(state));
    }

    private static @Nullable Failure failure(String state) {
        return "error".equals(state)
                ? Failure.of(ErrorKind.APT_LOCK_BUSY, "Another apt holds the lock.", null)
                : null;
    }

    static String event(
            UUID campaign,
            int number,
            UUID job,
            int version,
            String state,
            @Nullable Failure failure) {
        JobChanged data =
                new JobChanged(
                        job,
                        version,
                        "apt.upgrade",
                        FleetStub.machine(number).id(),
                        "m" + number,
                        state,
                        false,
                        1,
                        1,
                        CampaignOrigin.requester(campaign),
                        null,
                        null,
                        Wishes.NOON,
                        null,
                        null,
                        null,
                        failure,
                        Map.of(),
                        null,
                        List.of());
        return Json.write(
                CloudEvent.of(
                        Ids.next(),
                        "/execution",
                        EventType.JOB_CHANGED,
                        job.toString(),
                        Wishes.NOON,
                        data));
    }

    void letTimePass(UUID campaign, Duration time) {
        String moment = " - make_interval(secs => " + time.toSeconds() + ")";
        database.update(
                "update scheduler.campaigns set next_step_at = next_step_at"
                        + moment
                        + " where id = $1",
                campaign);
        database.update(
                "update scheduler.campaign_targets set requested_at = requested_at"
                        + moment
                        + ", finished_at = finished_at"
                        + moment
                        + " where campaign_id = $1",
                campaign);
    }

    /** As if the process had died before it could note what it had wished for. */
    void forgetRequests(UUID campaign) {
        int forgotten =
                database.update(
                        "update scheduler.campaign_targets set state = 'pending', requested_at = null where campaign_id = $1 and state = 'requested'",
                        campaign);
        assertThat(forgotten).isPositive();
        database.update(
                "update scheduler.campaigns set next_step_at = now() where id = $1", campaign);
    }
}
