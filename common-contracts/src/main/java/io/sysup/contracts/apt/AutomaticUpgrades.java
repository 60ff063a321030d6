package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades that the machine does by itself.
 *
 * @param enabled installed, switched on in apt's configuration, and begun by a timer
 * @param running at the time of the analysis
 * @param nextAt when the next of its timers ends, by the clock of the machine; absent where systemd
 *     does not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AutomaticUpgrades(
        boolean installed, boolean enabled, boolean running, @Nullable Instant nextAt) {

    public AutomaticUpgrades(boolean installed, boolean enabled, boolean running) {
        this(installed, enabled, running, null);
    }
}
