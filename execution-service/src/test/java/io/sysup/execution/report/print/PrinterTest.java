package io.sysup.execution.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.report.print.Document.Bar;
import io.sysup.execution.report.print.Document.Figure;
import io.sysup.execution.report.print.Document.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private static final String HOSTILE =
            "<img src=\"http://evil.test/x\" onerror='go()'>&{title}|[x](http://evil.test)`\u0000\u001b[31m\n# head";
    private static final Document DOCUMENT =
            new Document(
                    Language.EN,
                    "Fleet report",
                    "2 machines",
                    List.of(new Figure("machines", "2"), new Figure("silent", "1")),
                    List.of(
                            Section.bars(
                                    "Machines by state",
                                    null,
                                    Bar.of(states(), value -> value + "")),
                            Section.table(
                                    "Silent",
                                    "Not seen.",
                                    List.of("Machine", "Said"),
                                    List.of(List.of("web-1", HOSTILE), List.of("db-é", "—"))),
                            Section.said("End of life", "None.")));

    private static SequencedMap<String, Long> states() {
        SequencedMap<String, Long> states = new LinkedHashMap<>();
        states.put("ok", 3L);
        states.put("error", 1L);
        return states;
    }

    private final Printer printer = new Printer(new PdfPrinter(), new ChartPrinter());

    @Test
    void htmlHasAllOfItAndTextStaysText() {
        var page = Jsoup.parse(text(ReportFormat.HTML));

        assertThat(page.select("h1").text()).isEqualTo("Fleet report");
        assertThat(page.select("h2").eachText())
                .containsExactly("Machines by state", "Silent", "End of life");
        assertThat(page.select("td.figure").eachText()).containsExactly("2", "1");
        assertThat(page.select("img").eachAttr("alt")).containsExactly("Machines by state");
        assertThat(page.select("img").attr("src")).startsWith("data:image/png;base64,");
        assertThat(page.select("p.note").eachText())
                .containsExactly("ok: 3, error: 1", "Not seen.", "None.");
        assertThat(page.select("div.bar, script, a, [onerror]")).isEmpty();
        Element said = page.select("thead + tbody td").get(1);
        assertThat(said.children()).isEmpty();
        assertThat(said.wholeText())
                .startsWith("<img src=\"http://evil.test/x\"")
                .contains("{title}");
        assertThat(page.html()).doesNotContain("\u0000", "\u001b");
    }

    @Test
    void markdownIsAsExpectedAndTextStaysText() {
        assertThat(text(ReportFormat.MARKDOWN))
                .isEqualTo(
                        """
                        # Fleet report

                        2 machines

                        - machines: 2
                        - silent: 1

                        ## Machines by state

                        - ok: 3
                        - error: 1

                        ## Silent

                        Not seen.

                        | Machine | Said |
                        | --- | --- |
                        | web-1 | \\<img src="http\\://evil.test/x" onerror='go()'\\>\\&\\{title\\}\\|\\[x\\](http\\://evil.test)\\` \\[31m \\# head |
                        | db-é | — |

                        ## End of life

                        None.
                        """);
    }

    @Test
    void thePdfHasTheSameWordsAndFetchesNothing() throws IOException {
        byte[] bytes = printer.print(DOCUMENT, ReportFormat.PDF);

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("border-collapse");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Fleet report",
                            "Machines by state",
                            "web-1",
                            "db-é",
                            "{title}",
                            "1 / 1");
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSize(1);
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void withoutFontsThereAreBoxesInsteadOfPictures() {
        Printer printer =
                new Printer(
                        new PdfPrinter(),
                        new ChartPrinter() {
                            @Override
                            Optional<String> draw(Section section, Locale locale) {
                                return Optional.empty();
                            }
                        });
        var page =
                Jsoup.parse(
                        new String(
                                printer.print(DOCUMENT, ReportFormat.HTML),
                                StandardCharsets.UTF_8));

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("div.bar").eachAttr("style"))
                .containsExactly("width: 100%", "width: 33%");
    }

    @Test
    void aLongTableGoesOverPages() throws IOException {
        List<List<String>> rows =
                java.util.stream.IntStream.range(0, 300)
                        .mapToObj(i -> List.of("machine-" + i, "x".repeat(200)))
                        .toList();
        var document =
                new Document(
                        Language.FR,
                        "Long",
                        "",
                        List.of(),
                        List.of(Section.table("All", null, List.of("Name", "Said"), rows)));

        try (var pdf = Loader.loadPDF(printer.print(document, ReportFormat.PDF))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
            assertThat(new PDFTextStripper().getText(pdf)).contains("machine-0", "machine-299");
        }
    }

    private String text(ReportFormat format) {
        return new String(printer.print(DOCUMENT, format), StandardCharsets.UTF_8);
    }
}
