package io.sysup.execution.actions.host;

/** A share of a whole in percent, to one place. */
final class Percent {

    private Percent() {}

    static double of(long part, long whole) {
        return whole <= 0 ? 0 : Math.round(part * 1000.0 / whole) / 10.0;
    }
}
