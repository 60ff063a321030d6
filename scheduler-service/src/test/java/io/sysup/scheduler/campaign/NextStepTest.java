package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.campaign.Wishes.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static final Wish PLAIN = Wishes.of(Wishes.canaryThenTwos(), Wishes.noLimits());

    private static Target waiting(int number, String... tags) {
        return new Target(new UUID(0, number), "m" + number, Set.of(tags), false, 1, null);
    }

    private static Target underWay(int number, String... tags) {
        return new Target(new UUID(0, number), "m" + number, Set.of(tags), true, 1, null);
    }

    private static Standing first(Target... open) {
        boolean begun = Arrays.stream(open).anyMatch(Target::underWay);
        return new Standing(0, 1, begun, null, List.of(open));
    }

    private static Standing second(@Nullable Instant quietSince, Target... open) {
        return new Standing(0, 2, false, quietSince, List.of(open));
    }

    private static Standing allOver(int failed) {
        return new Standing(failed, 0, false, null, List.of());
    }

    private static Wish limited(@Nullable Integer parallel, TagLimit... tags) {
        return Wishes.of(Wishes.canaryThenTwos(), new Limits(parallel, List.of(tags), Share.NONE));
    }

    private static Step next(Wish wish, Standing standing) {
        return NextStep.of(Wishes.running(wish, 5, null), standing, NOON);
    }

    private static Step next(CampaignState state, Standing standing) {
        CampaignState ending = state == CampaignState.STOPPING ? CampaignState.CANCELLED : null;
        return NextStep.of(
                Wishes.campaign(PLAIN, 5, new Campaign.Stand(state, "why", ending, null)),
                standing,
                NOON);
    }

    @Test
    void wholeWaveIsRequestedAtOnce() {
        assertThat(next(PLAIN, first(waiting(1), waiting(2))))
                .isEqualTo(new Step.Request(List.of(waiting(1), waiting(2))));
    }

    @Test
    void nothingIsRequestedTwice() {
        assertThat(next(PLAIN, first(underWay(1), underWay(2)))).isEqualTo(new Step.Wait(null));
    }

    @Test
    void noMoreJobsThanMayRunAtOnce() {
        Wish two = limited(2);

        assertThat(next(two, first(waiting(1), waiting(2), waiting(3))))
                .isEqualTo(new Step.Request(List.of(waiting(1), waiting(2))));
        assertThat(next(two, first(underWay(1), waiting(2), waiting(3))))
                .isEqualTo(new Step.Request(List.of(waiting(2))));
        assertThat(next(two, first(underWay(1), underWay(2), waiting(3))))
                .isEqualTo(new Step.Wait(null));
    }

    @Test
    void machineWhoseTagHasNoRoomLetsOthersGoFirst() {
        Wish oneDatabase = limited(null, new TagLimit("db", 1));

        assertThat(next(oneDatabase, first(waiting(1, "db"), waiting(2, "db"), waiting(3))))
                .isEqualTo(new Step.Request(List.of(waiting(1, "db"), waiting(3))));
        assertThat(next(oneDatabase, first(underWay(1, "db"), waiting(2, "db"))))
                .isEqualTo(new Step.Wait(null));
    }

    @Test
    void machineOfSeveralTagsNeedsRoomInEach() {
        Wish both = limited(null, new TagLimit("db", 2), new TagLimit("rack-1", 1));

        assertThat(next(both, first(underWay(1, "rack-1"), waiting(2, "db", "rack-1"))))
                .isEqualTo(new Step.Wait(null));
    }

    private static Step next(Standing standing, Carriers... carriers) {
        Wish wish = Wishes.of(Wishes.canaryThenTwos(), Wishes.noLimits());
        return NextStep.of(Wishes.running(wish, 5, null), standing, List.of(carriers), NOON);
    }

    /** Those with the tag are m1 to m3; the given ones are online. */
    private static Carriers three(TagQuorum quorum, int... online) {
        return new Carriers(
                quorum,
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> new Selected(new UUID(0, number), "m" + number))
                        .toList(),
                Arrays.stream(online)
                        .mapToObj(number -> new UUID(0, number))
                        .collect(Collectors.toSet()),
                List.of());
    }

    @Test
    void whatWouldBreakAQuorumWaitsAndSaysForWhom() {
        var two = three(new TagQuorum("web", 2, null), 1, 2, 3);
        String why =
                "at least 2 of the 3 machines with the tag web have to stay up, and without m2 it would be 1; not counted: m1 (under way).";

        assertThat(next(first(waiting(1), waiting(2), waiting(4)), two))
                .isEqualTo(
                        new Step.Request(List.of(waiting(1), waiting(4)), "Waits in part: " + why));
        assertThat(next(first(underWay(1), waiting(2)), two))
                .isEqualTo(new Step.Wait(null, "Waits: " + why));
    }

    @Test
    void whomOthersHaveInHandIsNotUpAndComesBackByItself() {
        var two =
                three(new TagQuorum("web", 2, null), 1, 2, 3)
                        .beside(
                                Map.of(
                                        new UUID(0, 3),
                                        "under way in the campaign autumn",
                                        new UUID(9, 9),
                                        "of no concern"));

        assertThat(next(first(waiting(1), waiting(3), waiting(4)), two))
                .isEqualTo(
                        new Step.Request(
                                List.of(waiting(3), waiting(4)),
                                "Waits in part: at least 2 of the 3 machines with the tag web have to stay up, and without m1 it would be 1; not counted: m3 (under way in the campaign autumn)."));
        assertThat(next(first(waiting(1)), two))
                .isInstanceOfSatisfying(
                        Step.Wait.class,
                        wait -> assertThat(wait.reason()).contains("in the campaign autumn"));
    }

    @Test
    void aPartOfAQuorumIsRoundedUp() {
        var half = three(new TagQuorum("web", null, 50), 1, 2, 3);

        assertThat(next(first(waiting(1), waiting(2)), half))
                .isInstanceOfSatisfying(
                        Step.Request.class,
                        request ->
                                assertThat(request.reason())
                                        .contains("at least 2 (50 %) of the 3 machines"));
    }

    @Test
    void whoFailedOrIsNotOnlineIsNotUp() {
        var one = three(new TagQuorum("web", 1, null), 1, 2);
        Standing firstFailed =
                new Standing(
                        0, 1, true, null, List.of(underWay(4), waiting(2)), Set.of(new UUID(0, 1)));

        assertThat(next(firstFailed, one))
                .isEqualTo(
                        new Step.Wait(
                                null,
                                "Waits: at least 1 of the 3 machines with the tag web have to stay up, and without m2 it would be 0; not counted: m1 (failed), m3 (not online)."));
    }

    @Test
    void aQuorumThatNothingUnderWayCanBringBackPauses() {
        var three = three(new TagQuorum("web", 3, null), 1, 2, 3);

        assertThat(next(first(waiting(1)), three))
                .isEqualTo(
                        new Step.Pause(
                                "Paused in wave 1: at least 3 of the 3 machines with the tag web have to stay up, and without m1 it would be 2. When more of them are up, resume it."));
    }

    @Test
    void aMachineThatIsDownAlreadyMayBeWorkedOnWhileTheOthersSuffice() {
        var two = three(new TagQuorum("web", 2, null), 1, 2);

        assertThat(next(first(waiting(3)), two)).isEqualTo(new Step.Request(List.of(waiting(3))));
    }

    @Test
    void laterWaveBeginsAfterItsRest() {
        Wish soaking = Wishes.of(new Pace(1, new Share.Machines(2), false, 600), Wishes.noLimits());

        assertThat(next(soaking, second(NOON.minusSeconds(599), waiting(2))))
                .isEqualTo(new Step.Wait(NOON.plusSeconds(1)));
        assertThat(next(soaking, second(NOON.minusSeconds(600), waiting(2))))
                .isEqualTo(new Step.Request(List.of(waiting(2))));
    }

    @Test
    void waveThatHasBegunRestsNoMore() {
        Wish soaking = Wishes.of(new Pace(1, new Share.Machines(2), false, 600), Wishes.noLimits());
        Standing begun = new Standing(0, 2, true, null, List.of(underWay(2), waiting(3)));

        assertThat(next(soaking, begun)).isEqualTo(new Step.Request(List.of(waiting(3))));
    }

    @Test
    void waveThatAPersonHasToLetBeginPauses() {
        Campaign held = Wishes.running(PLAIN, 5, 2);

        assertThat(NextStep.of(held, first(waiting(1)), NOON)).isInstanceOf(Step.Request.class);
        assertThat(NextStep.of(held, second(NOON, waiting(2)), NOON))
                .isEqualTo(
                        new Step.Pause(
                                "The canary is done; wave 2 begins when somebody resumes the campaign."));
    }

    @Test
    void moreFailuresThanAllowedStop() {
        Standing oneFailed = new Standing(1, 2, true, null, List.of(underWay(2), waiting(3)));
        Wish oneMay =
                Wishes.of(
                        Wishes.canaryThenTwos(),
                        new Limits(null, List.of(), new Share.Percent(20)));

        assertThat(next(PLAIN, oneFailed))
                .isEqualTo(new Step.Stop("1 of 5 machines failed; none may."));
        assertThat(next(oneMay, oneFailed)).isInstanceOf(Step.Request.class);
        assertThat(next(oneMay, new Standing(2, 2, true, null, List.of(waiting(3)))))
                .isEqualTo(new Step.Stop("2 of 5 machines failed; at most 1 may."));
    }

    @Test
    void failureOfTheLastMachineStopsAsWell() {
        assertThat(next(PLAIN, allOver(1))).isInstanceOf(Step.Stop.class);
    }

    @Test
    void failuresStopAPausedCampaign() {
        assertThat(next(CampaignState.PAUSED, new Standing(1, 2, true, null, List.of())))
                .isInstanceOf(Step.Stop.class);
    }

    @Test
    void campaignWhoseMachinesHadTheirTurnIsFinished() {
        var finished = new Step.End(CampaignState.FINISHED, null);

        assertThat(next(PLAIN, allOver(0))).isEqualTo(finished);
        assertThat(next(CampaignState.PAUSED, allOver(0))).isEqualTo(finished);
    }

    @Test
    void nothingBeginsWhilePausedOrStopping() {
        assertThat(next(CampaignState.PAUSED, first(waiting(1)))).isEqualTo(new Step.Wait(null));
        assertThat(next(CampaignState.STOPPING, first(underWay(1), waiting(2))))
                .isEqualTo(new Step.Wait(null));
    }

    @Test
    void stoppingEndsWhenNothingRunsAnyMore() {
        assertThat(next(CampaignState.STOPPING, allOver(3)))
                .isEqualTo(new Step.End(CampaignState.CANCELLED, "why"));
    }
}
