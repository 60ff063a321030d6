package io.sysup.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.ManualWaiter;
import io.sysup.cli.StubServer;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiTest {

    @Test
    void pathAndQueryAreEncoded() throws IOException {
        try (StubServer server = new StubServer()) {
            server.on("GET", "jobs/a b/c", "{}");

            api(server.url()).send(ApiCall.get("jobs", "a b/c").query("where", "a>1 and b:\"x\""));

            assertThat(server.requests().getFirst().query())
                    .containsEntry("where", "a>1 and b:\"x\"");
            assertThat(server.requests().getFirst().header("Authorization"))
                    .isEqualTo("Bearer sysup_t");
        }
    }

    @Test
    void anEmptyAnswerIsNoDocument() throws IOException {
        try (StubServer server = new StubServer()) {
            server.on("DELETE", "machines/1", request -> Reply.json(204, ""));

            assertThat(api(server.url()).send(ApiCall.delete("machines", "1")).isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void aBodyThatNeverEndsIsGivenUp() throws IOException {
        try (StubServer server = new StubServer()) {
            server.on("GET", "me", request -> Reply.json("{\"a\":").keptOpen());
            ApiCall call =
                    new ApiCall(
                            "GET", "/api/v1/me", Map.of(), Map.of(), null, Duration.ofMillis(200));

            assertThatThrownBy(() -> api(server.url()).send(call))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure ->
                                    assertThat(failure.exitCode()).isEqualTo(ExitCode.UNREACHABLE));
        }
    }

    @Test
    void aRequestWithAKeyIsRepeatedWithTheSameKey() throws IOException, InterruptedException {
        try (BreakingServer server = new BreakingServer(1)) {
            ApiCall call = ApiCall.post("jobs").body(Json.object()).onceFor("key-1");

            JsonNode answer = api(server.url()).send(call);

            assertThat(answer.path("ok").asBoolean()).isTrue();
            assertThat(server.requests)
                    .hasSize(2)
                    .allMatch(request -> request.contains("Idempotency-Key: key-1"));
        }
    }

    @Test
    void aRequestWithoutAKeyIsNotRepeated() throws IOException, InterruptedException {
        try (BreakingServer server = new BreakingServer(1)) {
            assertThatThrownBy(() -> api(server.url()).send(ApiCall.post("machines")))
                    .hasMessageContaining("broke off");
            assertThat(server.requests).hasSize(1);
        }
    }

    private static Api api(String url) {
        return new Api(() -> ServerAddress.of(url, "sysup_t"), new ManualWaiter());
    }

    /** Takes requests and hangs up on the first of them without an answer. */
    private static final class BreakingServer implements AutoCloseable {

        private final List<String> requests = new ArrayList<>();
        private final ServerSocket socket =
                new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        private final Thread thread;
        private int breaks;

        BreakingServer(int breaks) throws IOException {
            this.breaks = breaks;
            this.thread = Thread.ofVirtual().start(this::serve);
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        private void serve() {
            try {
                while (true) {
                    try (Socket connection = socket.accept()) {
                        answer(connection);
                    }
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private void answer(Socket connection) throws IOException {
            InputStream in = connection.getInputStream();
            byte[] bytes = new byte[8_192];
            int length = in.read(bytes);
            requests.add(new String(bytes, 0, Math.max(0, length), StandardCharsets.UTF_8));
            if (breaks-- > 0) {
                return;
            }
            OutputStream out = connection.getOutputStream();
            String answer = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"ok\":true}";
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() throws IOException, InterruptedException {
            socket.close();
            thread.join();
        }
    }
}
