package io.sysup.execution.report.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report is printed as. */
public enum ReportFormat {
    HTML("text/html;charset=UTF-8", "html"),
    MARKDOWN("text/markdown;charset=UTF-8", "md"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String suffix;

    ReportFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    public String suffix() {
        return suffix;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
