package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import io.sysup.cli.waiting.Waiter;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The REST API of the server. Every call ends in time, with an answer or with a failure. */
public final class Api implements AutoCloseable {

    private static final int LONGEST_PROBLEM = 65_536;

    private final Supplier<ServerAddress> server;
    private final Transport transport;

    /** The server is looked up for every call, so that waiting survives its restart. */
    public Api(Supplier<ServerAddress> server, Waiter waiter) {
        this.server = server;
        this.transport = new Transport(server, waiter);
    }

    public ServerAddress server() {
        return server.get();
    }

    /** The answer's document; a missing node when the answer has no body. */
    public JsonNode send(ApiCall call) {
        HttpResponse<String> answer =
                transport.exchange(call, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw Problem.failure(answer.statusCode(), answer.body());
        }
        if (answer.body().isEmpty()) {
            return MissingNode.getInstance();
        }
        return Json.parse(answer.body())
                .orElseThrow(() ->
                        Failure.failed(
                                "internal",
                                answer.uri() + " did not answer with JSON",
                                "check that the address is that of System Update"));
    }

    /** The answer as it is, of a call for something that is no document of ours. */
    public String text(ApiCall call) {
        HttpResponse<String> answer =
                transport.exchange(call, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw Problem.failure(answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    /** Opens a stream of events, from the event after the given one on. */
    public EventStream events(ApiCall call, String lastEventId) {
        ApiCall streaming = call.header("Accept", "text/event-stream");
        ApiCall resumed =
                lastEventId.isEmpty() ? streaming : streaming.header("Last-Event-ID", lastEventId);
        HttpResponse<InputStream> answer =
                transport.exchange(resumed, BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            return new EventStream(answer.body());
        }
        throw Problem.failure(answer.statusCode(), text(answer.body()));
    }

    /** The answer as it comes, for what is too long to be held. */
    public InputStream stream(ApiCall call) {
        HttpResponse<InputStream> answer =
                transport.exchange(call.header("Accept", "*/*"), BodyHandlers.ofInputStream());
        if (answer.statusCode() / 100 == 2) {
            return answer.body();
        }
        throw Problem.failure(answer.statusCode(), text(answer.body()));
    }

    @Override
    public void close() {
        transport.close();
    }

    private static String text(InputStream body) {
        try (body) {
            return new String(body.readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8);
        } catch (IOException cutOff) {
            return "";
        }
    }
}
