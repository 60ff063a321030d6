package io.sysup.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest extends StubTest {

    @TempDir Path folder;

    @Test
    void aFleetReportIsWaitedForAndWritten() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.on("POST", "reports", "{\"id\": \"r1\", \"status\": \"running\"}");
        server.on(
                "GET",
                "reports/r1",
                request ->
                        Reply.json(
                                asked.incrementAndGet() < 3
                                        ? "{\"id\": \"r1\", \"status\": \"running\"}"
                                        : "{\"id\": \"r1\", \"status\": \"ok\"}"));
        server.on(
                "GET",
                "reports/r1/content",
                request -> new Reply(200, "application/pdf", "%PDF-", false));
        Path out = folder.resolve("fleet.pdf");

        Cli.Result result =
                run(
                        "report",
                        "fleet",
                        "--where",
                        "tag:prod",
                        "--format",
                        "pdf",
                        "--out",
                        out.toString());

        assertThat(result.exit()).isZero();
        assertThat(Files.readString(out)).isEqualTo("%PDF-");
        assertThat(result.out()).contains("5 bytes in");
        assertThat(server.requests("POST", "reports"))
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.body())
                                .contains(
                                        "\"kind\":\"global\"",
                                        "\"where\":\"tag:prod\"",
                                        "\"days\":7"));
        assertThat(server.requests("GET", "reports/r1/content"))
                .allSatisfy(sent -> assertThat(sent.asked("format")).isEqualTo("pdf"));
    }

    @Test
    void whyItCouldNotBeMadeIsTold() {
        server.on("POST", "reports", "{\"id\": \"r1\", \"status\": \"running\"}");
        server.on(
                "GET",
                "reports/r1",
                "{\"id\": \"r1\", \"status\": \"error\", \"errorKind\": \"unavailable\", \"errorMessage\": \"The inventory cannot be reached.\"}");

        Cli.Result result = run("report", "cleanup");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("The inventory cannot be reached.");
    }

    @Test
    void aPdfIsNotPrintedOnATerminal() {
        assertThat(run("report", "fleet", "--format", "pdf").exit()).isEqualTo(2);
    }
}
