package io.sysup.scheduler.campaign;

import org.jspecify.annotations.Nullable;

/**
 * @param idempotencyKey a request that arrives twice makes one campaign
 */
record NewCampaign(Wish wish, Choice choice, String author, @Nullable String idempotencyKey) {
    int targets() {
        return choice.machines().size();
    }
}
