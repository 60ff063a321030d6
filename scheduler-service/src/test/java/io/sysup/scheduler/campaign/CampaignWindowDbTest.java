package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.Calls.asOperator;
import static io.sysup.scheduler.campaign.CampaignFixture.five;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign begins machines in its window, and only what will be over in time; m2 is slow. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignWindowDbTest {
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Inject Rows rows;
    @Inject CampaignFixture fixture;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private UUID start(@Nullable UUID window, @Nullable Boolean finishInside) {
        return fixture.start(five(window, finishInside, null));
    }

    private void canaryIsDone(UUID campaign) {
        fixture.round();
        fixture.ends(campaign, 1, "ok");
    }

    @Test
    void nothingBeginsWhileTheWindowIsClosed() {
        UUID nights = rows.window("nights", "allow", 30, 300, null);
        UUID campaign = start(nights, null);

        fixture.round();
        assertThat(fixture.wishedFor()).isEmpty();
        assertThat(fixture.view(campaign).reason())
                .startsWith("Waits: The window nights is closed; the next opening is at 2");
        rows.moveWindow(nights, -1, 300);
        fixture.letTimePass(campaign, A_WHILE);
        fixture.round();

        assertThat(fixture.wishedFor()).containsExactly("m1");
        assertThat(fixture.view(campaign).window()).isEqualTo("nights");
    }

    @Test
    void slowMachineWaitsForAnotherOpeningAndSaysWhy() {
        UUID nights = rows.window("nights", "allow", -300, 30, null);
        UUID campaign = start(nights, null);
        canaryIsDone(campaign);

        assertThat(fixture.wishedFor()).containsExactly("m1", "m3");
        fixture.ends(campaign, 3, "ok");
        assertThat(fixture.target(campaign, 2).state()).isEqualTo("pending");
        assertThat(fixture.target(campaign, 2).held())
                .startsWith("It would take 75 minutes; nights ends it at 2");
        assertThat(fixture.view(campaign).reason())
                .startsWith("Waits: m2 would not be done in time");
        rows.moveWindow(nights, -1, 300);
        fixture.letTimePass(campaign, A_WHILE);
        fixture.round();

        assertThat(fixture.wishedFor()).containsExactly("m1", "m3", "m2");
        assertThat(fixture.target(campaign, 2).held()).isNull();
    }

    @Test
    void machineForWhichNoOpeningIsLongEnoughIsLeftOutAndTheOthersGoOn() {
        UUID campaign = start(rows.window("nights", "allow", -20, 30, null), null);
        canaryIsDone(campaign);
        fixture.ends(campaign, 3, "ok");

        assertThat(fixture.target(campaign, 2).state()).isEqualTo("skipped");
        assertThat(fixture.target(campaign, 2).error().kind()).isEqualTo("window_closed");
        assertThat(fixture.target(campaign, 2).error().message()).contains("75 minutes", "nights");
        assertThat(fixture.wishedFor()).containsExactly("m1", "m3", "m4", "m5");
    }

    @Test
    void canaryThatCannotBeSentLetsNobodyFollowByItself() {
        UUID campaign = start(rows.window("nights", "allow", 0, 1, null), null);

        fixture.round();

        assertThat(fixture.target(campaign, 1).state()).isEqualTo("skipped");
        assertThat(fixture.wishedFor()).isEmpty();
        assertThat(fixture.state(campaign)).isEqualTo("paused");
    }

    @Test
    void blackoutThatIsToComeHoldsBackWhoWouldRunIntoIt() {
        rows.window("freeze", "blackout", 30, 60, null);
        UUID campaign = start(null, null);
        canaryIsDone(campaign);

        assertThat(fixture.wishedFor()).containsExactly("m1", "m3");
        assertThat(fixture.target(campaign, 2).held()).contains("freeze ends it at 2");
    }

    @Test
    void campaignMaySayThatItMayEndOutside() {
        UUID campaign = start(rows.window("nights", "allow", -20, 30, null), false);
        canaryIsDone(campaign);

        assertThat(fixture.wishedFor()).containsExactly("m1", "m2", "m3");
    }

    @Test
    void windowStaysAsLongAsTheCampaignIsNotOver() {
        UUID nights = rows.window("nights", "allow", 30, 60, null);
        UUID campaign = start(nights, null);

        asOperator()
                .delete("/api/v1/windows/" + nights)
                .then()
                .statusCode(409)
                .body("detail", containsString("spring"));
        asOperator().post("/api/v1/campaigns/" + campaign + "/cancel").then().statusCode(200);
        fixture.round();
        asOperator().delete("/api/v1/windows/" + nights).then().statusCode(204);

        asOperator()
                .get("/api/v1/campaigns/" + campaign)
                .then()
                .body("window", equalTo("nights"))
                .body("windowId", equalTo(null));
        asOperator()
                .queryParam("skipped", true)
                .post("/api/v1/campaigns/" + campaign + "/retry")
                .then()
                .statusCode(409)
                .body("detail", containsString("nights"));
    }

    @Test
    void campaignInABlackoutIsRefused() {
        UUID freeze = rows.window("freeze", "blackout", 30, 60, null);

        CampaignCalls.post(CampaignCalls.body("windowId", freeze.toString()))
                .statusCode(400)
                .body("errors[0].field", equalTo("windowId"));
    }
}
