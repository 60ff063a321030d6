package io.sysup.inventory.discovery;

import inet.ipaddr.IPAddress;
import io.sysup.inventory.network.AddressRange;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Each port of each address, one address after the other. */
final class EveryDoor implements Doors {
    private final Iterator<IPAddress> addresses;
    private final List<Integer> ports;
    private final Predicate<IPAddress> wanted;
    private Iterator<Door> ofAddress = Collections.emptyIterator();

    EveryDoor(AddressRange range, List<Integer> ports, Predicate<IPAddress> wanted) {
        this.addresses = range.addresses();
        this.ports = ports;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        while (!ofAddress.hasNext() && addresses.hasNext()) {
            IPAddress address = addresses.next();
            if (wanted.test(address)) {
                ofAddress = ports.stream().map(port -> new Door(address, port)).iterator();
            }
        }
        return ofAddress.hasNext();
    }

    @Override
    public Door next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ofAddress.next();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
