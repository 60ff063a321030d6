package io.sysup.scheduler.campaign;

import org.jspecify.annotations.Nullable;

/**
 * @param grantedTo whose grants it runs with; null when a role holds for all machines
 * @param idempotencyKey a request that arrives twice makes one campaign
 */
record NewCampaign(
        Wish wish,
        Choice choice,
        String author,
        @Nullable String grantedTo,
        @Nullable String idempotencyKey) {
    int targets() {
        return choice.machines().size();
    }
}
