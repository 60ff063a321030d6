package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.campaign.CampaignCalls.PATH;
import static io.sysup.scheduler.campaign.CampaignCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.security.Rights;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign lets enough machines of a tag up; of db there are m1 to m4, and m4 is not online. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignQuorumDbTest {
    @Inject Rows rows;
    @Inject CampaignFixture fixture;
    @Inject CampaignMoves moves;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private UUID started(int mayFail, TagQuorum quorum) {
        UUID campaign =
                fixture.start(
                        new CampaignBody(
                                "spring",
                                "apt.upgrade",
                                null,
                                false,
                                "tag:five",
                                0,
                                null,
                                null,
                                null,
                                null,
                                mayFail,
                                null,
                                false,
                                null,
                                List.of(quorum),
                                null,
                                null,
                                null));
        fixture.round();
        return campaign;
    }

    @Test
    void oneAfterTheOtherAndItIsSaidForWhomTheyWait() {
        UUID campaign = started(0, new TagQuorum("DB", 2, null));

        assertThat(fixture.wishedFor()).containsExactly("m1", "m4", "m5");
        assertThat(fixture.view(campaign).reason())
                .isEqualTo(
                        "Waits in part: at least 2 of the 4 machines with the tag db have to stay up, and without m2 it would be 1; not counted: m1 (under way), m4 (not online).");
        fixture.ends(campaign, 5, "ok");
        assertThat(fixture.wishedFor()).hasSize(3);
        assertThat(fixture.view(campaign).reason()).startsWith("Waits: at least 2 of the 4");
        for (int number = 1; number <= 4; number++) {
            fixture.ends(campaign, number, "ok");
        }

        assertThat(fixture.wishedFor()).containsExactly("m1", "m4", "m5", "m2", "m3");
        assertThat(fixture.state(campaign)).isEqualTo("finished");
        assertThat(fixture.view(campaign).reason()).isNull();
    }

    @Test
    void whoFailedIsNotCountedUntilItIsDoneWell() {
        UUID campaign = started(1, new TagQuorum("db", 2, null));
        fixture.ends(campaign, 5, "ok");

        fixture.ends(campaign, 1, "error");
        fixture.ends(campaign, 4, "ok");

        assertThat(fixture.wishedFor()).containsExactly("m1", "m4", "m5");
        assertThat(fixture.state(campaign)).isEqualTo("paused");
        assertThat(fixture.view(campaign).reason())
                .isEqualTo(
                        "Paused in wave 1: at least 2 of the 4 machines with the tag db have to stay up, and without m2 it would be 1; not counted: m1 (failed), m4 (not online). When more of them are up, resume it.");
        moves.cancel(campaign, "client:ann");
        fixture.round();
        moves.retry(campaign, false, Rights.EVERYWHERE);
        fixture.round();
        assertThat(fixture.wishedFor()).containsExactly("m1", "m4", "m5", "m1");
        fixture.ends(campaign, 1, "ok");
        assertThat(fixture.state(campaign)).isEqualTo("finished");
    }

    @Test
    void aQuorumAboveWhatIsOnlinePausesAtOnce() {
        UUID campaign = started(0, new TagQuorum("db", null, 100));

        assertThat(fixture.wishedFor()).containsExactly("m5");
        fixture.ends(campaign, 5, "ok");

        assertThat(fixture.state(campaign)).isEqualTo("paused");
        assertThat(fixture.view(campaign).reason())
                .startsWith("Paused in wave 1: at least 4 (100 %) of the 4 machines");
    }

    @Test
    void nothingBeginsWhileNobodyCanTellWhoIsUp() {
        UUID campaign = started(0, new TagQuorum("away", 1, null));

        assertThat(fixture.wishedFor()).isEmpty();
        assertThat(fixture.state(campaign)).isEqualTo("running");
    }

    @Test
    void aPreviewShowsTheRoomAndARequestIsChecked() {
        var quorum = Map.of("tag", "db", "least", 2);
        as("read")
                .body(body("minAvailable", List.of(quorum)))
                .post(PATH + "/preview")
                .then()
                .statusCode(200)
                .body("quorums[0].machines", equalTo(4))
                .body("quorums[0].online", equalTo(3))
                .body("quorums[0].needed", equalTo(2))
                .body("quorums[0].room", equalTo(1));
        CampaignCalls.post(body("minAvailable", List.of(quorum)))
                .statusCode(201)
                .body("minAvailable[0].tag", equalTo("db"))
                .body("minAvailable[0].leastPercent", nullValue());
        CampaignCalls.post(
                        body(
                                "minAvailable",
                                List.of(
                                        quorum,
                                        Map.of("tag", "DB", "least", 1, "leastPercent", 5))))
                .statusCode(400)
                .body("errors.field", hasItems("minAvailable[1].tag", "minAvailable[1].least"));
    }
}
