package io.sysup.hermes.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for inventory and execution: answers what the gateway's tools ask for, and tells what
 * arrived. Scheduler is an address where nobody listens.
 */
public final class Upstream implements QuarkusTestResourceLifecycleManager {
    public static final String MACHINE = "01990000-0000-7000-8000-000000000001";
    public static final String JOB = "01990000-0000-7000-8000-00000000000a";

    private final Vertx vertx = Vertx.vertx();
    private volatile @Nullable Integer sessionMinutes;
    private final Set<HttpServerResponse> streams = ConcurrentHashMap.newKeySet();

    @Override
    public Map<String, String> start() {
        Router router = Router.router(vertx);
        router.get("/q/health/ready").handler(Upstream::health);
        router.get("/q/health/group/diagnosis").handler(Upstream::diagnosis);
        router.get("/api/v1/machines").handler(Upstream::machines);
        router.get("/api/v1/machines/" + MACHINE).handler(c -> json(c, machine()));
        router.get("/api/v1/machines/:id").handler(Upstream::notFound);
        router.get("/api/v1/jobs/" + JOB).handler(c -> json(c, job()));
        router.get("/api/v1/packages").handler(Upstream::packages);
        router.get("/api/v1/jobs/:id/log/stream").handler(this::stream);
        router.get("/api/v1/reports/:id/view").handler(Upstream::alone);
        router.get("/api/v1/actions").handler(Upstream::actions);
        router.route("/internal/v1/machines/*").handler(BodyHandler.create());
        router.post("/internal/v1/machines/count").handler(Upstream::count);
        router.post("/internal/v1/machines/select").handler(Upstream::select);
        router.get("/internal/v1/settings/session.length").handler(this::sessionLength);
        router.put("/test/session-length").handler(BodyHandler.create()).handler(this::choose);
        router.post("/test/next").handler(this::next);
        router.get("/test/streams").handler(c -> c.end(Integer.toString(streams.size())));
        router.route().handler(BodyHandler.create()).handler(Upstream::echo);
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        String url = "http://127.0.0.1:" + server.actualPort();
        return Map.of(
                "sysup.inventory.url", url,
                "sysup.execution.url", url,
                "sysup.scheduler.url", "http://127.0.0.1:" + closedPort());
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void echo(RoutingContext context) {
        JsonObject headers = new JsonObject();
        context.request()
                .headers()
                .forEach(h -> headers.put(h.getKey().toLowerCase(), h.getValue()));
        json(
                context,
                new JsonObject()
                        .put("method", context.request().method().name())
                        .put("uri", context.request().uri())
                        .put("headers", headers)
                        .put("body", context.body().asString()));
    }

    private static void actions(RoutingContext context) {
        json(
                context,
                new JsonObject()
                        .put(
                                "items",
                                new JsonArray()
                                        .add(action("host.check", "low"))
                                        .add(action("apt.upgrade", "high"))));
    }

    private static JsonObject action(String name, String risk) {
        return new JsonObject().put("name", name).put("risk", risk).put("readOnly", false);
    }

    private static void alone(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Content-Security-Policy", "sandbox; frame-ancestors 'self'")
                .end("<p>a report</p>");
    }

    private static void count(RoutingContext context) {
        if ("tag:".equals(context.body().asJsonObject().getString("selector"))) {
            problem(context, 400, "selector_invalid", "The selector ends too early.");
            return;
        }
        json(context, new JsonObject().put("machines", 3));
    }

    /** Grants reach the machine web1 and no other. */
    private static void select(RoutingContext context) {
        JsonObject selection = context.body().asJsonObject();
        boolean granted = selection.getJsonArray("within") != null;
        if (granted && !"name:web1".equals(selection.getString("selector"))) {
            problem(context, 403, "forbidden", "The grants do not reach db1.");
            return;
        }
        json(
                context,
                new JsonObject()
                        .put(
                                "machines",
                                new JsonArray()
                                        .add(
                                                new JsonObject()
                                                        .put("id", MACHINE)
                                                        .put("name", "web1")))
                        .put("disabled", new JsonArray()));
    }

    private void stream(RoutingContext context) {
        HttpServerResponse response =
                context.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        streams.add(response);
        response.closeHandler(closed -> streams.remove(response));
        response.write("event:log\ndata:first\n\n");
    }

    private void next(RoutingContext context) {
        streams.forEach(stream -> stream.write("event:log\ndata:next\n\n"));
        context.end();
    }

    private void sessionLength(RoutingContext context) {
        json(context, new JsonObject().put("value", sessionMinutes));
    }

    private void choose(RoutingContext context) {
        sessionMinutes = context.body().asJsonObject().getInteger("minutes");
        context.end();
    }

    /** As a process that holds both services answers; the broker of one of them is away. */
    private static void health(RoutingContext context) {
        context.end(
                """
                {"status":"UP","checks":[{"name":"inventory","status":"UP"},{"name":"execution","status":"UP",
                 "data":{"kind":"events_delayed","message":"Messages wait since 12 s.","remedy":"Check the broker."}}]}
                """);
    }

    private static void diagnosis(RoutingContext context) {
        context.end(
                """
                {"status":"UP","checks":[{"name":"inventory","status":"UP","data":{"findings":
                  "[{\\"check\\":\\"database\\",\\"level\\":\\"warning\\",\\"message\\":\\"slow\\",\\"remedy\\":\\"look\\"}]"}},
                 {"name":"odd","status":"UP","data":{"findings":"rubbish"}}]}
                """);
    }

    private static void machines(RoutingContext context) {
        if ("tag:".equals(context.request().getParam("where"))) {
            problem(context, 400, "selector_invalid", "The selector ends too early.");
            return;
        }
        json(
                context,
                new JsonObject().put("items", new JsonArray().add(machine())).put("total", 7));
    }

    private static JsonObject machine() {
        return new JsonObject()
                .put("id", MACHINE)
                .put("name", "web1")
                .put("hostname", "10.0.0.1")
                .put("port", 22)
                .put("osFamily", "debian")
                .put("disabled", false)
                .put("deletedAt", null)
                .put("tags", new JsonArray().add(new JsonObject().put("name", "prod")))
                .put(
                        "state",
                        new JsonObject()
                                .put("status", "updates_available")
                                .put("updates", 20)
                                .put("security", 2)
                                .put("rebootRequired", true)
                                .put("needs", needs())
                                .put("needsAt", "2026-11-30T04:00:00Z"));
    }

    private static JsonObject needs() {
        return new JsonObject()
                .put("reboot", "yes")
                .put("rebootReasons", new JsonArray().add("kernel"))
                .put("rebootPackages", new JsonArray())
                .put("serviceRestart", "yes")
                .put("services", new JsonArray().add("nginx.service"))
                .put("processes", new JsonArray())
                .put("containerRestart", "unknown")
                .put("containers", new JsonArray())
                .put("relogin", "no")
                .put("users", new JsonArray());
    }

    private static JsonObject job() {
        JsonArray plan = new JsonArray();
        for (int i = 0; i < 100; i++) {
            plan.add(new JsonObject().put("name", "package-" + i).put("reason", null));
        }
        return new JsonObject()
                .put("id", JOB)
                .put("action", "apt.analyze")
                .put("machine", "web1")
                .put("state", "ok")
                .put("lease", 3)
                .put(
                        "result",
                        new JsonObject().put("plans", new JsonObject().put("upgrade", plan)));
    }

    private static void packages(RoutingContext context) {
        JsonArray items = new JsonArray();
        for (String machine : new String[] {"web1", "web2"}) {
            items.add(
                    new JsonObject()
                            .put("name", "openssl")
                            .put("arch", "amd64")
                            .put("machine", machine)
                            .put("operation", "upgrade")
                            .put("from", "3.0.1")
                            .put("to", "3.0.2")
                            .put("security", true));
        }
        json(context, new JsonObject().put("items", items).put("nextCursor", null));
    }

    private static void notFound(RoutingContext context) {
        problem(context, 404, "not_found", "The machine does not exist.");
    }

    private static void problem(RoutingContext context, int status, String kind, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(
                        new JsonObject()
                                .put("type", "urn:sysup:problem:" + kind)
                                .put("title", "Refused")
                                .put("status", status)
                                .put("detail", detail)
                                .put("kind", kind)
                                .encode());
    }

    private static void json(RoutingContext context, JsonObject body) {
        context.response().putHeader("Content-Type", "application/json").end(body.encode());
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
