package io.sysup.scheduler.campaign;

import org.jspecify.annotations.Nullable;

/** So many machines, or such a part of all targets. */
sealed interface Share {
    Share ALL = new Percent(100);
    Share NONE = new Machines(0);
    int HUNDRED = 100;

    /** Of an amount and a percentage at most one is given. */
    static Share of(@Nullable Integer amount, @Nullable Integer percentage, Share usual) {
        if (amount != null) {
            return new Machines(amount);
        }
        return percentage == null ? usual : new Percent(percentage);
    }

    /** The number of machines, a part rounded up. */
    int atLeast(int targets);

    /** The number of machines, a part rounded down. */
    int atMost(int targets);

    /** As it is written down; null when it is a part. */
    @Nullable Integer amount();

    /** As it is written down; null when it is an amount. */
    @Nullable Integer percentage();

    record Machines(int number) implements Share {
        @Override
        public int atLeast(int targets) {
            return number;
        }

        @Override
        public int atMost(int targets) {
            return number;
        }

        @Override
        public Integer amount() {
            return number;
        }

        @Override
        public @Nullable Integer percentage() {
            return null;
        }
    }

    record Percent(int percent) implements Share {
        @Override
        public int atLeast(int targets) {
            return Math.ceilDiv(targets * percent, HUNDRED);
        }

        @Override
        public int atMost(int targets) {
            return targets * percent / HUNDRED;
        }

        @Override
        public @Nullable Integer amount() {
            return null;
        }

        @Override
        public Integer percentage() {
            return percent;
        }
    }
}
