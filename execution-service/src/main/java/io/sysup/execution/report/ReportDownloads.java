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
        UUID file =
                report.files().stream()
                        .filter(one -> one.format().equals(format.word()))
                        .map(ReportView.File::artifactId)
                        .findFirst()
                        .orElseThrow(() -> notThere(report));
        String day = report.createdAt().toString().substring(0, "yyyy-mm-dd".length());
        String name = "report-" + report.kind() + "-" + day + "." + format.suffix();
        return downloads.answer(file, name, range, ifRange, ifNoneMatch);
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
