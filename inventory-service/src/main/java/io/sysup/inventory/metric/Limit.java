package io.sysup.inventory.metric;

import java.util.Optional;

/** From where on a number is a warning, and from where on an error. */
public record Limit(int warning, int error) {
    Optional<Level> of(double value) {
        if (value >= error) {
            return Optional.of(Level.ERROR);
        }
        return value >= warning ? Optional.of(Level.WARNING) : Optional.empty();
    }
}
