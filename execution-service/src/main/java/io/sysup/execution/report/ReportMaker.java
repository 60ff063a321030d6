package io.sysup.execution.report;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.artifact.Artifact;
import io.sysup.execution.artifact.ArtifactFiles;
import io.sysup.execution.report.content.CleanupReport;
import io.sysup.execution.report.content.FleetReport;
import io.sysup.execution.report.content.MachineReport;
import io.sysup.execution.report.content.Scope;
import io.sysup.execution.report.content.Words;
import io.sysup.execution.report.print.Document;
import io.sysup.execution.report.print.Printer;
import io.sysup.execution.report.print.ReportFormat;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Makes reports beside other work: two at once, the others wait their turn; twenty may wait. */
@ApplicationScoped
public class ReportMaker {
    private static final Logger LOGGER = Logger.getLogger(ReportMaker.class);
    private static final int AT_ONCE = 2;
    private static final int MOST = 22;

    private final Reports reports;
    private final FleetReport fleet;
    private final MachineReport machine;
    private final CleanupReport cleanup;
    private final Printer printer;
    private final ArtifactFiles files;
    private final InstantSource clock;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore room = new Semaphore(MOST);

    ReportMaker(
            Reports reports,
            FleetReport fleet,
            MachineReport machine,
            CleanupReport cleanup,
            Printer printer,
            ArtifactFiles files,
            InstantSource clock) {
        this.reports = reports;
        this.fleet = fleet;
        this.machine = machine;
        this.cleanup = cleanup;
        this.printer = printer;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The report is there as soon as it is made; asked for twice under one id, it is made once.
     *
     * @return its id
     */
    UUID make(UUID id, NewReport wish, String actor) {
        ReportKind kind = wish.about();
        if (!room.tryAcquire()) {
            throw new ProblemException(
                    429,
                    ErrorKind.RATE_LIMITED,
                    "Too many reports are being made.",
                    "Wait until some are done.",
                    List.of());
        }
        try {
            String title = Words.in(wish.written()).say("title." + kind.word());
            if (!reports.begin(id, wish, kind, title, actor)) {
                room.release();
                return id;
            }
            Thread.ofVirtual().name("report-" + id).start(() -> inTurn(id, wish, kind));
            return id;
        } catch (RuntimeException e) {
            room.release();
            throw e;
        }
    }

    private void inTurn(UUID id, NewReport wish, ReportKind kind) {
        turns.acquireUninterruptibly();
        try {
            write(id, wish, kind);
        } catch (ProblemException refused) {
            reports.failed(id, refused.problem().kind().word(), refused.getMessage());
        } catch (RuntimeException e) {
            LOGGER.errorf(e, "The report %s cannot be made", id);
            reports.failed(
                    id,
                    ErrorKind.INTERNAL.word(),
                    "The report could not be made; the log of the service says why.");
        } finally {
            turns.release();
            room.release();
        }
    }

    private void write(UUID id, NewReport wish, ReportKind kind) {
        Scope scope =
                new Scope(
                        wish.machineId(),
                        wish.selector(),
                        wish.period(),
                        clock.instant(),
                        wish.written());
        Document document = content(kind, scope);
        Map<ReportFormat, Artifact> written = new EnumMap<>(ReportFormat.class);
        try {
            for (ReportFormat format : ReportFormat.values()) {
                byte[] bytes = printer.print(document, format);
                written.put(format, files.write(bytes, format.suffix(), format.mediaType()));
            }
            reports.done(id, document.title(), wish.machineId(), written);
        } catch (RuntimeException e) {
            written.values().forEach(files::discard);
            throw e;
        }
    }

    private Document content(ReportKind kind, Scope scope) {
        return switch (kind) {
            case MACHINE -> machine.make(scope);
            case GLOBAL -> fleet.make(scope);
            case CLEANUP -> cleanup.make(scope);
        };
    }
}
