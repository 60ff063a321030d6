package io.sysup.inventory.discovery;

import inet.ipaddr.IPAddress;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.inventory.discovery.HostKeyClient.Where;
import io.sysup.inventory.discovery.Knock.Answer;
import io.sysup.inventory.machine.HostAddress;
import io.sysup.inventory.network.AddressRange;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One scan on its way. */
final class ScanRun {
    private static final Logger LOGGER = Logger.getLogger(ScanRun.class);

    private final Scan scan;
    private final AddressRange range;
    private final Doors doors;
    private final ScanTools tools;
    private final Sweep sweep;
    private volatile boolean withoutKeys;

    ScanRun(Scan scan, AddressRange range, Doors doors, ScanTools tools) {
        this.scan = scan;
        this.range = range;
        this.doors = doors;
        this.tools = tools;
        this.sweep = new Sweep(tools.pace(), this::visit);
    }

    /** Returns when all is looked at, or when it is interrupted. */
    void run() {
        sweep.run(doors);
    }

    /** Wakes who waits for the next door. */
    void stop() {
        doors.close();
    }

    Progress progress() {
        long addresses = range.count().longValueExact();
        return new Progress(addresses, addresses * scan.ports().size(), sweep.visited());
    }

    /** What could not be found out; null when all could. */
    @Nullable String shortcoming() {
        return withoutKeys
                ? "Host keys could not be read, because the execution service did not answer."
                : null;
    }

    private boolean visit(Door door) {
        Optional<Answer> answer = tools.knock().at(door);
        answer.ifPresent(opened -> remember(door, opened));
        return answer.isPresent();
    }

    private void remember(Door door, Answer answer) {
        try {
            String name = tools.names().of(door.address()).orElse(null);
            HostKeySighting key = answer.ssh() ? key(door) : null;
            tools.candidates().found(scan, new HostFound(door, answer.service(), name, key));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable HostKeySighting key(Door door) throws InterruptedException {
        tools.pace().await();
        try {
            return tools.keys().look(new Where(text(door.address()), door.port())).key();
        } catch (ProblemException | ProcessingException e) {
            LOGGER.debugf("No host key could be asked for: %s", e.getMessage());
            withoutKeys = true;
            return null;
        }
    }

    /** As the addresses of machines are stored. */
    static String text(IPAddress address) {
        return HostAddress.normal(address.toCanonicalString());
    }
}
