package io.sysup.execution.report;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.artifact.Downloads;
import io.sysup.execution.report.print.ReportFormat;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers that are a report in one of its formats. */
@ApplicationScoped
class ReportDownloads {
    private final Reports reports;
    private final Downloads downloads;

    ReportDownloads(Reports reports, Downloads downloads) {
        this.reports = reports;
        this.downloads = downloads;
    }

    Response answer(
            UUID id,
            String wanted,
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch) {
        ReportFormat format =
                ReportFormat.of(wanted)
                        .orElseThrow(() ->
                                ProblemException.invalidField(
                                        ErrorKind.VALIDATION,
                                        "format",
                                        "must be html, markdown or pdf"));
        ReportView report = reports.get(id);
        return downloads.answer(
                file(report, format), name(report, format), range, ifRange, ifNoneMatch);
    }

    Response toRead(UUID id) {
        ReportView report = reports.get(id);
        return downloads.toRead(file(report, ReportFormat.HTML), name(report, ReportFormat.HTML));
    }

    private static UUID file(ReportView report, ReportFormat format) {
        return report.files().stream()
                .filter(one -> one.format().equals(format.word()))
                .map(ReportView.File::artifactId)
                .findFirst()
                .orElseThrow(() -> notThere(report));
    }

    private static String name(ReportView report, ReportFormat format) {
        String day = report.createdAt().toString().substring(0, "yyyy-mm-dd".length());
        return "report-" + report.kind() + "-" + day + "." + format.suffix();
    }

    private static ProblemException notThere(ReportView report) {
        return report.status().equals("ok")
                ? ProblemException.notFound("The file of report " + report.id())
                : ProblemException.conflict(
                        report.status().equals("running")
                                ? "The report is being made."
                                : "The report could not be made: " + report.errorMessage(),
                        report.status().equals("running")
                                ? "Ask again in a moment."
                                : "Ask for a new report.");
    }
}
