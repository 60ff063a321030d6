package io.sysup.scheduler.notification.transport;

import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.notification.message.Attachment;
import io.sysup.scheduler.report.ReportClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Fetches what goes with a mail. */
@ApplicationScoped
class ReportFiles {
    private final ReportClient reports;

    ReportFiles(@RestClient ReportClient reports) {
        this.reports = reports;
    }

    byte[] read(Attachment attached) throws NotCarried {
        try {
            return reports.content(attached.reportId(), attached.format());
        } catch (ProblemException e) {
            throw NotCarried.failed(
                    "The report cannot be attached: " + e.problem().detail(),
                    "Look whether it was deleted; the subscription can be sent again.");
        } catch (ProcessingException e) {
            throw NotCarried.failed(
                    "The execution service cannot be reached, so the report cannot be attached.",
                    "Look whether it runs; the mail is tried again.");
        }
    }
}
