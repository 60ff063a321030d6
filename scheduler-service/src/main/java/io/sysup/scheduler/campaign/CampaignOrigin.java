package io.sysup.scheduler.campaign;

import io.sysup.contracts.job.Requester;
import java.util.Optional;
import java.util.UUID;

/** How a job tells which campaign it belongs to: by who wished for it. */
final class CampaignOrigin {
    private static final String PREFIX = "campaign:";

    private CampaignOrigin() {}

    static Requester requester(UUID campaign) {
        return new Requester(Requester.SYSTEM, PREFIX + campaign);
    }

    static String idempotencyKey(UUID campaign, Target target) {
        return PREFIX + campaign + ":" + target.machineId() + ":" + target.attempt();
    }

    /** Empty when a job belongs to no campaign. */
    static Optional<UUID> campaign(Requester requester) {
        String id = requester.id();
        if (!Requester.SYSTEM.equals(requester.type()) || id == null || !id.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id.substring(PREFIX.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
