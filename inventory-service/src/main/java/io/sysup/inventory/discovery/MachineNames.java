package io.sysup.inventory.discovery;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.machine.HostAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The addresses of machines that are registered by a name. They are looked up when a scan begins,
 * some hundred at most and a few at once, and not again for ten minutes.
 */
@ApplicationScoped
public class MachineNames {
    private static final Logger LOGGER = Logger.getLogger(MachineNames.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 500;
    private static final int AT_ONCE = 8;
    private static final long PATIENCE_SECONDS = 2;

    private final InventoryDatabase database;
    private final InstantSource clock;

    public MachineNames(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is not answered in time keeps the addresses that it had. */
    void lookUp() throws InterruptedException {
        try {
            lookUpStale();
        } catch (RuntimeException e) {
            LOGGER.warnf("Names of machines were not looked up: %s", e.getMessage());
        }
    }

    private void lookUpStale() throws InterruptedException {
        database.update(NameSql.FORGET);
        Instant stale = clock.instant().minus(FRESH);
        List<String> names =
                database.query(NameSql.STALE, stale.atOffset(ZoneOffset.UTC), MOST).stream()
                        .map(row -> row.getString("hostname"))
                        .toList();
        if (names.isEmpty()) {
            return;
        }
        database.update(
                NameSql.ASK,
                names.toArray(String[]::new),
                clock.instant().atOffset(ZoneOffset.UTC));
        List<Callable<Boolean>> wanted =
                names.stream().<Callable<Boolean>>map(name -> () -> keep(name)).toList();
        // The resolver of the system blocks its thread.
        ExecutorService threads =
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofPlatform().daemon().name("names-", 0).factory());
        try {
            threads.invokeAll(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean keep(String name) {
        String[] addresses = addresses(name);
        database.update(NameSql.KEEP, name, addresses, clock.instant().atOffset(ZoneOffset.UTC));
        return addresses.length > 0;
    }

    /** As candidates have them. */
    private static String[] addresses(String name) {
        try {
            return Stream.of(InetAddress.getAllByName(name))
                    .map(address -> HostAddress.normal(withoutZone(address.getHostAddress())))
                    .distinct()
                    .toArray(String[]::new);
        } catch (UnknownHostException e) {
            LOGGER.debugf("%s has no address: %s", name, e.getMessage());
            return new String[0];
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
