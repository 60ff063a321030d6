import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A server with one answer to everything, for the run of the command whose classes are kept; prints its port and ends with its input. */
class Answers {
    private static final String JOB = """
            {"id":"0","action":"apt.analyze","machine":"m","state":"ok","progress":100,"params":{},"createdAt":"2026-01-01T00:00:00.123Z",
             "result":{"counts":{"updates":1},"plans":{"upgrade":[{"name":"p","from":"1","to":"2","security":true}]}},"error":null}""";

    public static void main(String[] arguments) throws IOException {
        byte[] answer = "{\"jobs\":[%1$s],\"items\":[%1$s],\"id\":\"0\",\"state\":\"ok\",\"total\":1,\"nextCursor\":null}".formatted(JOB).getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        server.stop(0);
    }
}
