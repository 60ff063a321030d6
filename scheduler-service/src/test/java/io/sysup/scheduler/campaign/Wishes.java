package io.sysup.scheduler.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Campaigns that tests begin with. */
final class Wishes {
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private Wishes() {}

    static Wish of(Pace pace, Limits limits) {
        return new Wish(
                "spring",
                new Work("apt.upgrade", Map.of(), false),
                "*",
                pace,
                limits,
                new Terms(null, null, true, false));
    }

    static Limits noLimits() {
        return new Limits(null, List.of(), Share.NONE);
    }

    static Pace canaryThenTwos() {
        return new Pace(1, new Share.Machines(2), false, 0);
    }

    static Campaign running(Wish wish, int targets, @Nullable Integer holdBefore) {
        return campaign(
                wish, targets, new Campaign.Stand(CampaignState.RUNNING, null, null, holdBefore));
    }

    static Campaign campaign(Wish wish, int targets, Campaign.Stand stand) {
        int mayFail = wish.limits().maxFailures().atMost(targets);
        return new Campaign(
                new UUID(1, 2), wish, targets, mayFail, stand, "client:test", null, NOON, null);
    }
}
