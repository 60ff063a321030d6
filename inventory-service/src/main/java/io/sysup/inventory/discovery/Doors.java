package io.sysup.inventory.discovery;

import java.util.Iterator;

/** The doors that a scan knocks at. Closing them wakes whoever waits for the next one. */
interface Doors extends Iterator<Door>, AutoCloseable {
    @Override
    void close();
}
