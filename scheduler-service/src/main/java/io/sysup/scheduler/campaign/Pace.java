package io.sysup.scheduler.campaign;

/**
 * How a campaign is divided into waves and how they follow one another.
 *
 * @param canary machines of the first wave; 0 for no such wave
 * @param batch machines of each later wave
 * @param pauseAfterCanary a person lets the second wave begin
 * @param soakSeconds rest after the last end in a wave
 */
record Pace(int canary, Share batch, boolean pauseAfterCanary, int soakSeconds) {}
