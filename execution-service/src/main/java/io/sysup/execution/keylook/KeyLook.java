package io.sysup.execution.keylook;

import io.sysup.contracts.machine.HostKeySighting;
import java.util.Optional;

/** Sees host keys without logging in. */
public interface KeyLook {
    /**
     * The key that the server proved to have; empty when there was none to be had in time.
     *
     * @param address an IP address, so that nothing is looked up
     */
    Optional<HostKeySighting> at(String address, int port);
}
