package io.sysup.scheduler.campaign;

/**
 * What a person says about a campaign.
 *
 * @param on selector of its machines
 */
record Wish(String name, Work work, String on, Pace pace, Limits limits, Terms terms) {
    Wish with(Terms other) {
        return new Wish(name, work, on, pace, limits, other);
    }
}
