package io.sysup.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubServer.Request;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunFollowTest extends StubTest {

    private static final String END = "event: end\ndata: {\"state\": \"ok\"}\n\n";

    @BeforeEach
    void oneJob() {
        server.on("POST", "jobs", "{\"jobs\": [%s]}".formatted(job("j1", "web-1", "queued", "")));
        server.on("GET", "jobs", page(job("j1", "web-1", "ok", "")));
        server.on("GET", "jobs/j1", job("j1", "web-1", "running", ""));
    }

    @Test
    void linesAreShownAsTheyComeAndThenTheOutcome() {
        stream("j1", line(1, "Reading package lists") + line(2, "Done") + END);

        assertThat(run("run", "apt.analyze", "--on", "web-1", "--follow").out())
                .isEqualTo("Reading package lists\nDone\nweb-1  apt.analyze  ok\n");
    }

    @Test
    void aBrokenStreamGoesOnWhereItBroke() {
        server.on("GET", "jobs/j1/log/stream", this::breaksOnce);

        Cli.Result result = run("run", "apt.analyze", "--on", "web-1", "--follow");

        assertThat(result.out().lines().limit(3)).containsExactly("one", "two", "three");
        assertThat(server.requests("GET", "jobs/j1/log/stream"))
                .extracting(request -> request.header("Last-Event-ID"))
                .containsExactly("", "2");
    }

    @Test
    void aServerThatIsAwayForAWhileIsWaitedFor() {
        server.on(
                "GET",
                "jobs/j1/log/stream",
                request ->
                        server.requests("GET", "jobs/j1/log/stream").size() < 3
                                ? Reply.problem(502, "unavailable", "restarting")
                                : Reply.events(line(1, "one") + END));

        Cli.Result result = run("run", "apt.analyze", "--on", "web-1", "--follow");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("one\n");
    }

    @Test
    void aStreamThatForgetsItsEndDoesNotHoldUsUp() {
        stream("j1", line(1, "one"));
        server.on("GET", "jobs/j1", job("j1", "web-1", "ok", ""));

        assertThat(run("run", "apt.analyze", "--on", "web-1", "--follow").out().lines())
                .containsExactly("one", "web-1  apt.analyze  ok");
    }

    @Test
    void aSilentStreamDoesNotOutliveTheTimeout() {
        server.on("GET", "jobs/j1/log/stream", r -> Reply.events(line(1, "one")).keptOpen());
        server.on("GET", "jobs", page(job("j1", "web-1", "running", "")));

        Cli.Result result =
                run("run", "apt.analyze", "--on", "web-1", "--follow", "--timeout", "1s");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("1 job was not finished after 1s");
    }

    @Test
    void severalJobsAreToldApart() {
        server.on(
                "POST",
                "jobs",
                "{\"jobs\": [%s, %s]}"
                        .formatted(
                                job("j1", "web-1", "queued", ""),
                                job("j2", "web-2", "queued", "")));
        server.on("GET", "jobs", page(job("j1", "web-1", "ok", ""), job("j2", "web-2", "ok", "")));
        stream("j1", line(1, "hello") + END);
        stream("j2", line(1, "world") + END);

        assertThat(run("run", "apt.analyze", "--on", "*", "--follow").out())
                .contains("web-1 | hello\n", "web-2 | world\n");
    }

    @Test
    void forScriptsTheLinesGoToStderr() {
        stream("j1", line(1, "Reading") + END);

        Cli.Result result = run("run", "apt.analyze", "--on", "web-1", "--follow", "--json");

        assertThat(result.json().path("jobs")).hasSize(1);
        assertThat(result.err()).isEqualTo("Reading\n");
    }

    private Reply breaksOnce(Request request) {
        return request.header("Last-Event-ID").isEmpty()
                ? Reply.events(line(1, "one") + line(2, "two") + "event: log\nid: 3\ndata: {\"se")
                : Reply.events(line(2, "two") + line(3, "three") + END);
    }

    private void stream(String jobId, String events) {
        server.on("GET", "jobs/" + jobId + "/log/stream", request -> Reply.events(events));
    }

    private static String line(int number, String message) {
        return """
        event: log
        id: %1$d
        data: {"seq": %1$d, "stream": "stdout", "message": "%2$s"}

        """
                .formatted(number, message);
    }
}
