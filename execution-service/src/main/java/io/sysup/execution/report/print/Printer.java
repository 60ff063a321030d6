package io.sysup.execution.report.print;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.sysup.execution.report.print.Document.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prints a document; the same one in each format. */
@ApplicationScoped
public class Printer {
    private static final String HTML = "text/html";

    /** XML, which the way to the PDF reads, has no place for these, not even escaped. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final PdfPrinter pdf;
    private final ChartPrinter charts;
    private final Template html;
    private final Template markdown;

    public Printer(PdfPrinter pdf, ChartPrinter charts) {
        this.pdf = pdf;
        this.charts = charts;
        Engine engine =
                Engine.builder()
                        .addDefaults()
                        .addValueResolver(new ReflectionValueResolver())
                        .addResultMapper(new HtmlEscaper(List.of(HTML)))
                        .addResultMapper(new MarkdownEscaper())
                        .build();
        this.html = engine.parse(text("report.html"), Variant.forContentType(HTML), "report.html");
        this.markdown =
                engine.parse(
                        text("report.md"),
                        Variant.forContentType(MarkdownEscaper.MEDIA_TYPE),
                        "report.md");
    }

    public byte[] print(Document document, ReportFormat format) {
        return switch (format) {
            case HTML -> html(document).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> filled(markdown, document).render().getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.print(html(document));
        };
    }

    private String html(Document document) {
        Locale locale = document.language().locale();
        List<Drawn> sections =
                document.sections().stream()
                        .map(section ->
                                new Drawn(section, charts.draw(section, locale).orElse(null)))
                        .toList();
        String page = filled(html, document).data("sections", sections).render();
        return NOT_IN_XML.matcher(page).replaceAll("\uFFFD");
    }

    /**
     * @param picture its address; null for none
     */
    record Drawn(Section section, @Nullable String picture) {}

    private TemplateInstance filled(Template template, Document document) {
        return template.data("language", document.language().word())
                .data("colon", document.language().colon())
                .data("title", document.title())
                .data("subtitle", document.subtitle())
                .data("figures", document.figures())
                .data("sections", document.sections())
                .data("font", pdf.family());
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(Printer.class.getResourceAsStream("/report/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
