package io.sysup.scheduler.subscription;

import io.sysup.scheduler.notification.message.Attachment;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Severity;
import io.sysup.scheduler.report.ReportClient;
import io.sysup.scheduler.report.ReportFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The mail that a report goes out with, in the language of the report. */
record Letter(String subscription, ReportFormat format, String language) {
    private static final String EVENT = "report";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    /**
     * @param largest bytes that may be attached
     */
    Message with(ReportClient.Report report, long largest) {
        long bytes =
                report.files().stream()
                        .filter(one -> one.format().equals(format.word()))
                        .mapToLong(ReportClient.File::bytes)
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
        String file =
                "report-"
                        + report.kind()
                        + "-"
                        + DAY.format(report.createdAt())
                        + "."
                        + format.suffix();
        boolean fits = bytes <= largest;
        return new Message(
                EVENT,
                Severity.INFO,
                subscription + colon() + report.title(),
                fits ? attached(file) : tooLarge(report, file),
                report.createdAt(),
                Map.of(),
                List.of(),
                fits ? new Attachment(report.id(), format.word(), file, format.mediaType()) : null,
                language);
    }

    private boolean isFrench() {
        return "fr".equals(language);
    }

    private String colon() {
        return isFrench() ? "\u202f: " : ": ";
    }

    private String attached(String file) {
        return (isFrench() ? "Le rapport est joint" : "The report is attached")
                + colon()
                + file
                + ".";
    }

    private String tooLarge(ReportClient.Report report, String file) {
        return (isFrench()
                        ? "Le rapport est trop gros pour un courriel. On l’obtient par"
                        : "The report is too large for a mail. Get it with")
                + colon()
                + "sysup report download "
                + report.id()
                + " --format "
                + format.word()
                + " --out "
                + file;
    }
}
