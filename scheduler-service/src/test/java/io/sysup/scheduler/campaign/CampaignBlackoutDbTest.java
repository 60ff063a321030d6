package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.campaign.CampaignFixture.five;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A campaign waits while a blackout covers those whose turn it is. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignBlackoutDbTest {
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Inject Rows rows;
    @Inject CampaignFixture fixture;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void nothingBeginsUntilTheBlackoutIsOver() {
        UUID blackout = rows.window("freeze", "blackout", -5, 60, null);
        UUID campaign = fixture.start(five());

        fixture.round();
        assertThat(fixture.wishedFor()).isEmpty();
        assertThat(fixture.state(campaign)).isEqualTo("running");
        assertThat(fixture.view(campaign).reason())
                .startsWith("Waits: m1 is under the blackout freeze until 2");
        fixture.letTimePass(campaign, A_WHILE);
        fixture.round();
        assertThat(fixture.wishedFor()).isEmpty();
        rows.moveWindow(blackout, -60, -1);
        fixture.letTimePass(campaign, A_WHILE);
        fixture.round();

        assertThat(fixture.wishedFor()).containsExactly("m1");
        assertThat(fixture.view(campaign).reason()).isNull();
    }

    @Test
    void machinesThatAreNotCoveredHaveTheirTurn() {
        UUID campaign = fixture.start(five());
        fixture.round();
        fixture.ends(campaign, 1, "ok");
        fixture.ends(campaign, 2, "ok");
        rows.window("freeze", "blackout", -5, 60, "tag:\"db\"");
        fixture.ends(campaign, 3, "ok");

        assertThat(fixture.wishedFor()).containsExactly("m1", "m2", "m3", "m5");
        fixture.ends(campaign, 5, "ok");
        assertThat(fixture.view(campaign).reason()).startsWith("Waits: m4 is under the blackout");
        assertThat(fixture.state(campaign)).isEqualTo("running");
    }

    @Test
    void blackoutThatIsYetToComeHoldsNobody() {
        rows.window("freeze", "blackout", 5, 60, null);
        fixture.start(five());

        fixture.round();

        assertThat(fixture.wishedFor()).containsExactly("m1");
    }
}
