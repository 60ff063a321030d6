package io.sysup.scheduler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.json.Json;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.security.Scope;
import io.sysup.kit.testing.Engines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Stands in for inventory and execution. The selector says what the inventory answers: {@code
 * tag:three} means three machines, {@code tag:none} none, {@code tag:disabled} only disabled ones,
 * {@code tag:away} that it is not available, {@code ((} that it does not understand. Grants reach
 * what they name in the same words. A report is being made when it is ordered, and there when it is
 * asked for again; one over {@code tag:none} cannot be made, one over {@code tag:many} is large.
 */
public final class FleetStub implements QuarkusTestResourceLifecycleManager {
    private static final String PROBLEM =
            """
            {"type":"urn:sysup:problem:%1$s","title":"","status":%2$d,"detail":"%3$s","kind":"%1$s"}
            """;
    private static final String ACTIONS =
            """
            {"items":[{"name":"apt.analyze","title":"Analyze","risk":"low","parameters":
                        {"type":"object","additionalProperties":false,
                         "properties":{"refresh":{"type":"boolean"}}}},
                      {"name":"apt.upgrade","title":"Upgrade","risk":"high","parameters":{"type":"object"}},
                      {"name":"dnf.upgrade","title":"Upgrade","risk":"high","parameters":{"type":"object"}}]}
            """;

    /** Nothing lasts, but upgrades of m2 take an hour; nobody ever did an {@code apt.repair}. */
    private static final String DURATIONS =
            """
            {"items":[{"action":"apt.analyze","runs":50,"seconds":20},
                      {"action":"apt.upgrade","runs":50,"seconds":60},
                      {"action":"apt.upgrade","machineId":"%s","runs":5,"seconds":3600}],
             "readOnly":["apt.analyze"]}
            """
                    .formatted(machine(2).id());

    /** Ann upgrades m6, whatever is asked about. */
    private static final String AT_WORK =
            """
            {"items":[{"machineId":"%s","action":"apt.upgrade",
                       "requestedBy":{"type":"user","id":"user:ann"}}],
             "readOnly":["apt.analyze"]}
            """
                    .formatted(machine(6).id());

    private final Set<String> ordered = ConcurrentHashMap.newKeySet();
    private volatile String stops = "{}";
    private HttpServer server;

    /** The machines of {@code tag:three}, and those of {@code tag:many}. */
    public static Selected machine(int number) {
        return new Selected(new UUID(0x7000L, 0x8000_0000_0000_0000L + number), "m" + number);
    }

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/machines/select", this::select);
        server.createContext("/internal/v1/grants", this::grants);
        server.createContext("/internal/v1/stops", this::stops);
        server.createContext("/internal/v1/reports/", this::reports);
        server.createContext(
                "/internal/v1/durations", exchange -> answer(exchange, 200, DURATIONS));
        server.createContext("/internal/v1/plans", this::plans);
        server.createContext("/internal/v1/at-work", exchange -> answer(exchange, 200, AT_WORK));
        server.createContext("/api/v1/actions", exchange -> answer(exchange, 200, ACTIONS));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "sysup.inventory.url", url,
                "sysup.execution.url", url,
                "sysup.hermes.url", url);
    }

    /** m4 was never analyzed; the others have a plan for each mode. */
    private void plans(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String digit = body.contains("dist-upgrade") ? "d" : "a";
        List<String> items =
                IntStream.of(1, 2, 3, 5)
                        .mapToObj(number ->
                                "{\"machineId\":\"%s\",\"hash\":\"%s\"}"
                                        .formatted(machine(number).id(), digit.repeat(63) + number))
                        .toList();
        answer(exchange, 200, "{\"items\":[" + String.join(",", items) + "]}");
    }

    /** {@code user:three} may upgrade {@code tag:three}, {@code user:away} nobody can tell of. */
    private void grants(HttpExchange exchange) throws IOException {
        String who = exchange.getRequestURI().getQuery();
        switch (who) {
            case "subject=user:three" ->
                    answer(
                            exchange,
                            200,
                            """
                            {"everywhere":false,"grants":[{"may":"run:high","on":"tag:three"}]}
                            """);
            case "subject=user:promoted" ->
                    answer(exchange, 200, "{\"everywhere\":true,\"grants\":[]}");
            case "subject=user:away" -> answer(exchange, 503, "");
            default -> answer(exchange, 200, "{\"everywhere\":false,\"grants\":[]}");
        }
    }

    private void reports(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().split("/")[4];
        if ("GET".equals(exchange.getRequestMethod())) {
            answer(exchange, 200, "application/pdf", pdf("web-1 of report " + id));
            return;
        }
        String order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (order.contains("tag:away")) {
            answer(exchange, 503, "");
            return;
        }
        boolean again = !ordered.add(id);
        String status = order.contains("tag:none") ? "error" : again ? "ok" : "running";
        answer(
                exchange,
                200,
                """
                {"id":"%s","kind":"global","title":"Rapport du parc","status":"%s",
                 "createdAt":"2026-03-02T06:00:01Z","errorMessage":"Nothing can be said.",
                 "files":[{"format":"pdf","bytes":%d}]}
                """
                        .formatted(id, status, order.contains("tag:many") ? 20_000_000 : 900));
    }

    private static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Told with PUT what is stopped, it tells with GET. */
    private void stops(HttpExchange exchange) throws IOException {
        if ("PUT".equals(exchange.getRequestMethod())) {
            stops = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        }
        answer(exchange, 200, stops);
    }

    private void select(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        MachineSelection wish = Json.read(body, MachineSelection.class);
        String selector = String.valueOf(wish.selector());
        if (wish.within() != null && !reach(wish)) {
            answer(
                    exchange,
                    403,
                    PROBLEM.formatted("forbidden", 403, "The grants do not reach m5."));
            return;
        }
        if (wish.machineIds() != null) {
            answer(exchange, 200, machines(wish.machineIds().size()));
            return;
        }
        switch (selector) {
            case "tag:three" -> answer(exchange, 200, machines(3));
            case "(tag:three) and status:online" -> answer(exchange, 200, machines(2));
            case "tag:five" -> answer(exchange, 200, machines(5));
            case "tag:\"db\"" -> answer(exchange, 200, machines(4));
            case "tag:\"db\" and status:online" -> answer(exchange, 200, machines(3));
            case "tag:odd" -> answer(exchange, 200, machines(IntStream.of(1, 3)));
            case "tag:even" -> answer(exchange, 200, machines(IntStream.of(2, 4)));
            case "tag:\"six\"", "tag:\"six\" and status:online" ->
                    answer(exchange, 200, machines(6));
            case "tag:\"unused\"" ->
                    answer(exchange, 409, PROBLEM.formatted("selector_empty", 409, "Nothing."));
            case "tag:many" -> answer(exchange, 200, machines(2500));
            case "tag:none" ->
                    answer(exchange, 400, PROBLEM.formatted("selector_empty", 400, "Nothing."));
            case "tag:disabled" ->
                    answer(
                            exchange,
                            200,
                            Json.write(new SelectedMachines(List.of(), List.of("m1", "m2"))));
            case "tag:away", "tag:\"away\"" -> answer(exchange, 503, "");
            default ->
                    answer(
                            exchange,
                            400,
                            PROBLEM.formatted(
                                    "selector_invalid", 400, "Unexpected end at position 3."));
        }
    }

    private static boolean reach(MachineSelection wish) {
        List<String> within = Objects.requireNonNull(wish.within());
        List<UUID> ids = wish.machineIds();
        if (ids == null) {
            return within.contains(String.valueOf(wish.selector()));
        }
        int reached = within.contains("tag:five") ? 5 : within.contains("tag:three") ? 3 : 0;
        return IntStream.rangeClosed(1, reached)
                .mapToObj(number -> machine(number).id())
                .toList()
                .containsAll(ids);
    }

    private static String machines(int count) {
        return machines(IntStream.rangeClosed(1, count));
    }

    private static String machines(IntStream numbers) {
        List<Selected> machines = numbers.mapToObj(FleetStub::machine).toList();
        return Json.write(new SelectedMachines(machines, List.of()));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        String type = status == 200 ? "application/json" : "application/problem+json";
        answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] bytes)
            throws IOException {
        boolean known =
                new InternalTokens(Engines.INTERNAL_SECRET)
                        .verify(
                                String.valueOf(
                                        exchange.getRequestHeaders()
                                                .getFirst(InternalTokens.HEADER)))
                        .filter(caller -> caller.roles().contains(Scope.INTERNAL))
                        .isPresent();
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(known ? status : 401, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
