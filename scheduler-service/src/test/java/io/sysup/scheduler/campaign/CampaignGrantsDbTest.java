package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.Calls.asOperator;
import static io.sysup.scheduler.Calls.granted;
import static io.sysup.scheduler.campaign.CampaignFixture.five;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants change while a campaign runs that was started with them. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignGrantsDbTest {
    @Inject Rows rows;
    @Inject CampaignFixture fixture;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    /** The grants of {@code user:three} reach m1 to m3 only, by now. */
    private UUID pausedBeforeItsLastWave() {
        UUID campaign = fixture.startGranted(five(), "user:three");
        fixture.round();
        fixture.ends(campaign, 1, "ok");
        fixture.ends(campaign, 2, "ok");
        fixture.ends(campaign, 3, "ok");
        return campaign;
    }

    @Test
    void aWaveOutOfReachDoesNotBeginAndTheCampaignTellsWho() {
        UUID campaign = pausedBeforeItsLastWave();

        CampaignView view = fixture.view(campaign);
        assertThat(fixture.wishedFor()).containsExactly("m1", "m2", "m3");
        assertThat(view.state()).isEqualTo("paused");
        assertThat(view.reason())
                .isEqualTo(
                        "Paused in wave 3: user:three may not run apt.upgrade on all that come next. The grants do not reach m5. An operator can resume it, who answers for it then.");
        assertThat(fixture.target(campaign, 4).state()).isEqualTo("pending");
    }

    @Test
    void withoutAnyGrantLeftNothingBegins() {
        UUID campaign = fixture.startGranted(five(), "user:gone");
        fixture.round();

        assertThat(fixture.wishedFor()).isEmpty();
        assertThat(fixture.view(campaign).state()).isEqualTo("paused");
        assertThat(fixture.view(campaign).reason()).contains("user:gone", "run:high");
    }

    @Test
    void whileNobodyCanTellItWaits() {
        UUID campaign = fixture.startGranted(five(), "user:away");
        fixture.round();
        fixture.letTimePass(campaign, Duration.ofMinutes(1));
        fixture.round();

        assertThat(fixture.wishedFor()).isEmpty();
        assertThat(fixture.state(campaign)).isEqualTo("running");
    }

    @Test
    void whoGotARoleMeanwhileNeedsNoGrant() {
        UUID campaign = fixture.startGranted(five(), "user:promoted");
        fixture.round();

        assertThat(fixture.wishedFor()).containsExactly("m1");
        assertThat(fixture.view(campaign).grantedTo()).isEqualTo("user:promoted");
    }

    @Test
    void whoResumesItIsAskedForTheirGrantsAgain() {
        UUID campaign = pausedBeforeItsLastWave();
        String resume = "/api/v1/campaigns/" + campaign + "/resume";

        granted("user:three", "run:high", "tag:three").post(resume).then().statusCode(403);
        assertThat(fixture.state(campaign)).isEqualTo("paused");
        granted("user:three", "run:high", "tag:five")
                .post(resume)
                .then()
                .statusCode(200)
                .body("grantedTo", equalTo("user:three"));
        fixture.round();

        assertThat(fixture.state(campaign)).isEqualTo("paused");
        assertThat(fixture.wishedFor()).hasSize(3);
    }

    @Test
    void anOperatorWhoResumesItAnswersForIt() {
        UUID campaign = pausedBeforeItsLastWave();

        asOperator()
                .post("/api/v1/campaigns/" + campaign + "/resume")
                .then()
                .statusCode(200)
                .body("grantedTo", nullValue());
        fixture.round();

        assertThat(fixture.wishedFor()).hasSize(5);
        assertThat(fixture.view(campaign).createdBy()).isEqualTo("user:three");
    }
}
