package io.sysup.scheduler.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.scheduler.campaign.SimulatedCampaign.Machine;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens to a campaign, it keeps within its limits and comes to an end. */
class CampaignCourseTest {
    private static final int LONGEST_COURSE = 2_000;

    private enum Event {
        STEP,
        GOOD_END,
        WARNING,
        BAD_END,
        PAUSE,
        RESUME,
        CANCEL,
        RETRY,
        TIME,
        OFFLINE,
        ONLINE,
        TAKEN_ELSEWHERE,
        GIVEN_BACK
    }

    @Property(tries = 2_000)
    void keepsItsLimitsAndEnds(
            @ForAll("wishes") Wish wish,
            @ForAll("fleets") List<Set<String>> fleet,
            @ForAll @Size(max = 200) List<@IntRange(max = 999) Integer> events) {
        SimulatedCampaign campaign = new SimulatedCampaign(wish, fleet);

        events.forEach(event -> apply(campaign, event));
        int steps = driveToTheEnd(campaign);

        assertThat(steps).isLessThan(LONGEST_COURSE);
        assertThat(campaign.allOver()).isTrue();
        assertThat(campaign.state().isFinal()).isTrue();
    }

    /** Most of what happens is that jobs end and steps are made. */
    private static void apply(SimulatedCampaign campaign, int number) {
        int kind = number % 34;
        Event event = kind < 12 ? Event.STEP : kind < 20 ? Event.GOOD_END : rare(kind);
        switch (event) {
            case STEP -> campaign.step();
            case GOOD_END -> end(campaign, number, TargetState.OK);
            case WARNING -> end(campaign, number, TargetState.WARNING);
            case BAD_END ->
                    end(
                            campaign,
                            number,
                            number % 2 == 0 ? TargetState.ERROR : TargetState.CANCELLED);
            case PAUSE -> campaign.pause();
            case RESUME -> campaign.resume();
            case CANCEL -> campaign.cancel();
            case RETRY -> campaign.retry();
            case TIME -> campaign.letTimePass(number);
            case OFFLINE -> campaign.offline(number);
            case ONLINE -> campaign.online(number);
            case TAKEN_ELSEWHERE -> campaign.taken(number);
            case GIVEN_BACK -> campaign.givenBack();
        }
    }

    private static Event rare(int kind) {
        return switch (kind) {
            case 20, 21 -> Event.BAD_END;
            case 22 -> Event.WARNING;
            case 23 -> Event.PAUSE;
            case 24, 25 -> Event.RESUME;
            case 26 -> Event.CANCEL;
            case 27 -> Event.RETRY;
            case 28 -> Event.OFFLINE;
            case 29 -> Event.ONLINE;
            case 30, 31 -> Event.TAKEN_ELSEWHERE;
            case 32 -> Event.GIVEN_BACK;
            default -> Event.TIME;
        };
    }

    private static void end(SimulatedCampaign campaign, int number, TargetState state) {
        List<Machine> underWay = campaign.underWay();
        if (!underWay.isEmpty()) {
            campaign.end(underWay.get(number % underWay.size()), state);
        }
    }

    /**
     * Nobody does anything but let it go on; of a quorum that is never met a person has to think.
     */
    private static int driveToTheEnd(SimulatedCampaign campaign) {
        campaign.allOnline();
        int steps = 0;
        while (!campaign.state().isFinal() && steps < LONGEST_COURSE) {
            steps++;
            if (!campaign.step()) {
                boolean hopeless = steps > LONGEST_COURSE / 2 && campaign.lacksItsQuorum();
                end(campaign, 0, TargetState.OK);
                campaign.resume();
                campaign.letTimePass(60);
                if (hopeless) {
                    campaign.cancel();
                }
            }
        }
        return steps;
    }

    @Provide
    Arbitrary<Wish> wishes() {
        Arbitrary<Share> batches =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 12).map(Share.Machines::new),
                        Arbitraries.integers().between(1, 100).map(Share.Percent::new));
        Arbitrary<Share> failures =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 4).map(Share.Machines::new),
                        Arbitraries.integers().between(0, 50).map(Share.Percent::new));
        Arbitrary<Pace> paces =
                Combinators.combine(
                                Arbitraries.integers().between(0, 3),
                                batches,
                                Arbitraries.of(true, false),
                                Arbitraries.of(0, 30, 300))
                        .as(Pace::new);
        Arbitrary<Limits> limits =
                Combinators.combine(
                                Arbitraries.integers().between(1, 8).injectNull(0.4),
                                Arbitraries.<List<TagLimit>>of(
                                        List.of(),
                                        List.of(new TagLimit("a", 1)),
                                        List.of(new TagLimit("a", 2), new TagLimit("b", 1))),
                                Arbitraries.<List<TagQuorum>>of(
                                        List.of(),
                                        List.of(new TagQuorum("a", 1, null)),
                                        List.of(new TagQuorum("a", null, 50)),
                                        List.of(
                                                new TagQuorum("a", 3, null),
                                                new TagQuorum("b", null, 80))),
                                failures)
                        .as(Limits::new);
        return Combinators.combine(paces, limits).as(Wishes::of);
    }

    @Provide
    Arbitrary<List<Set<String>>> fleets() {
        return Arbitraries.of("a", "b").set().ofMaxSize(2).list().ofMinSize(1).ofMaxSize(25);
    }
}
