package io.sysup.scheduler.report;

import java.util.Locale;

/** What a report is mailed as. */
public enum ReportFormat {
    HTML("text/html", "html"),
    MARKDOWN("text/markdown", "md"),
    PDF("application/pdf", "pdf");

    public static final String WORDS = "html|markdown|pdf";

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

    public static ReportFormat of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
