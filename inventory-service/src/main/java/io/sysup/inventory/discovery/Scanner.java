package io.sysup.inventory.discovery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sysup.inventory.network.AddressRange;
import io.sysup.kit.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the scans that were asked for, one after the other. */
@ApplicationScoped
public class Scanner {
    private static final Logger LOGGER = Logger.getLogger(Scanner.class);

    /** After the migrations. */
    private static final int START = 5200;

    /** Another replica may have taken a request, or may have stopped in the middle. */
    private static final Duration POLL = Duration.ofSeconds(5);

    /** How often a scan tells how far it is and looks whether it is to go on. */
    private static final Duration BEAT = Duration.ofMillis(400);

    private static final String ERROR = "error";

    private final Scans scans;
    private final ScanRules rules;
    private final Nmap nmap;
    private final MachineNames machines;
    private final ScanTools tools;
    private final Semaphore work = new Semaphore(1);
    private volatile boolean open = true;
    private volatile @Nullable Scan current;
    private @Nullable Thread loop;

    public Scanner(
            Scans scans,
            ScanRules rules,
            Nmap nmap,
            Pace pace,
            ReverseNames names,
            MachineNames machines,
            @RestClient HostKeyClient keys,
            Candidates candidates,
            DiscoveryConfig config) {
        this.scans = scans;
        this.rules = rules;
        this.nmap = nmap;
        this.machines = machines;
        this.tools =
                new ScanTools(pace, new Knock(config.connectTimeout()), names, keys, candidates);
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        loop = Thread.ofVirtual().name("discovery").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        open = false;
        if (loop != null) {
            loop.interrupt();
        }
        Scan interrupted = current;
        if (interrupted != null) {
            try {
                scans.end(interrupted, ERROR, null, Scans.INTERRUPTED);
            } catch (RuntimeException e) {
                LOGGER.warnf("The lease of the scan runs out by itself: %s", e.getMessage());
            }
        }
    }

    /** There is work. */
    void wake() {
        work.release();
    }

    private void run() {
        while (open) {
            try {
                boolean woken = work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    work.drainPermits();
                }
                makeAll();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOGGER.warnf("No scan could be made: %s", e.getMessage());
            }
        }
    }

    private void makeAll() throws InterruptedException {
        Optional<Scan> next = scans.claim();
        while (next.isPresent() && open) {
            current = next.get();
            try {
                make(next.get());
            } finally {
                current = null;
            }
            next = scans.claim();
        }
    }

    /** The ranges may have become fewer since the scan was asked for. */
    private void make(Scan scan) throws InterruptedException {
        try {
            AddressRange range = rules.range(scan.cidr());
            machines.lookUp();
            try (Doors doors = doors(scan, range)) {
                watch(scan, new ScanRun(scan, range, doors, tools));
            }
        } catch (ProblemException refused) {
            scans.end(scan, ERROR, null, refused.getMessage());
        }
    }

    private Doors doors(Scan scan, AddressRange range) {
        return scan.byNmap()
                ? nmap.doors(range, scan.ports())
                : new EveryDoor(range, scan.ports(), rules::connects);
    }

    private void watch(Scan scan, ScanRun run) throws InterruptedException {
        FutureTask<?> task = new FutureTask<>(run::run, true);
        Thread sweeping = Thread.ofVirtual().name("discovery-" + scan.id()).start(task);
        try {
            while (goesOn(scan, run)) {
                if (sweeping.join(BEAT)) {
                    end(scan, run, task);
                    return;
                }
            }
        } finally {
            run.stop();
            sweeping.interrupt();
        }
        sweeping.join(BEAT);
    }

    /**
     * A database that is away for a moment stops no scan; its lease tells when that was too long.
     */
    private boolean goesOn(Scan scan, ScanRun run) {
        try {
            return scans.renew(scan, run.progress());
        } catch (RuntimeException e) {
            LOGGER.debugf("The scan goes on, though it could not tell so: %s", e.getMessage());
            return true;
        }
    }

    private void end(Scan scan, ScanRun run, FutureTask<?> task) throws InterruptedException {
        try {
            task.get();
            String status = run.shortcoming() == null ? "ok" : "warning";
            scans.end(scan, status, run.progress().over(), run.shortcoming());
        } catch (ExecutionException e) {
            LOGGER.warnf("A scan failed: %s", e.getMessage());
            scans.end(scan, ERROR, run.progress(), reason(e.getCause()));
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return failure instanceof ProblemException told
                ? told.getMessage()
                : "What was found could not be stored; the log of the service tells more.";
    }
}
