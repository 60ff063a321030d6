import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registers machines over REST, gives them state, then times requests for pages of 50, and for pages with the counts beside them. Arguments: URL MACHINES REQUESTS, of which 0 leaves it at the machines; token in SYSUP_TOKEN, database in INVENTORY_JDBC and INVENTORY_PASSWORD. */
public final class ListLatency {
    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*(\\d+)");
    private static final Pattern NEXT = Pattern.compile("\"nextCursor\"\\s*:\\s*\"([^\"]+)\"");
    private static final int RATE = 50;
    private static final int[] CHANGES = {0, 20};
    private static final int WARM_UP = 15 * RATE;
    private static final int COUNTED = 30 * RATE;
    private static final Duration SETTLE_AT_MOST = Duration.ofMinutes(10);
    private static final String[] WHERES = {
        "*",
        "tag:group-3",
        "kind:vm and not status:ok",
        "tag:bench and (kind:lxc or name~12)",
        "status:offline",
        "security>0",
        "reboot:true and os:debian",
        "hostkey:unknown",
        "codename:trixie and arch:arm64",
        "not tag:group-1 and updates>10",
        "name:bench-04*",
        "disk>90 or memory>90"
    };
    private static final String[] SORTS = {"name", "-name", "-updates", "status", "-lastSeen"};
    private static final String FOUND =
            """
            update inventory.machines m set
                os_family = case n % 5 when 0 then 'ubuntu' when 1 then 'raspbian' else 'debian' end,
                os_version = (array['12', '13', '11'])[1 + n % 3],
                os_codename = (array['bookworm', 'trixie', 'bullseye'])[1 + n % 3],
                arch = case when n % 4 = 3 then 'arm64' else 'x86_64' end,
                status = case when n % 50 = 0 then 'disabled' when n % 11 = 0 then 'offline' else 'online' end,
                last_seen_at = now() - n % 977 * interval '97 seconds'
            from (select id, right(name, 5)::int as n from inventory.machines) numbered where numbered.id = m.id;
            update inventory.machine_state s set
                status = case when n % 11 = 0 then 'offline' when n % 13 = 0 then 'error' when n % 7 = 0 then 'warning'
                    when n % 3 = 0 then 'updates_available' else 'ok' end,
                apt_status = case when n % 3 = 0 then 'updates_available' else 'up_to_date' end,
                apt_updates_count = case when n % 3 = 0 then n % 47 else 0 end,
                apt_security_count = case when n % 3 = 0 then n % 7 else 0 end,
                apt_reboot_required = n % 9 = 0, apt_last_analyze_at = now() - n % 500 * interval '5 minutes',
                host_key = case when n % 40 = 0 then 'unknown' else 'approved' end,
                root_used_percent = n % 100, memory_used_percent = n % 97,
                feed_versions_json = '{"observed":{"reboot":{"version":1}}}'
            from (select id, right(name, 5)::int as n from inventory.machines) numbered where numbered.id = s.machine_id;
            """;
    private static final String NOT_CONTACTED = "select count(*) from inventory.machines where last_checked_at is null";
    private static final String CHANGE =
            """
            update inventory.machine_state set apt_updates_count = apt_updates_count + 1, apt_last_analyze_at = now()
            where machine_id = (select id from inventory.machines where lower(name) = ?)
            """;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;

    private ListLatency(String url) {
        api = url + "/api/v1";
    }

    public static void main(String[] args) throws Exception {
        int machines = Integer.parseInt(args[1]);
        int requests = Integer.parseInt(args[2]);
        var bench = new ListLatency(args[0]);
        bench.register(machines);
        awaitFirstContacts();
        found();
        if (requests == 0) {
            return;
        }
        System.out.println("| clients | requests | machines | kB a page | p50 ms | p90 ms | p99 ms | max ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        bench.measure(1, requests);
        for (int clients : new int[] {1, 8}) {
            System.out.println(bench.measure(clients, requests));
        }
        List<String> paths = bench.filteredPages();
        bench.measureFiltered(paths, WARM_UP, 0);
        System.out.println("| filtered and sorted pages with facets, a second | changed states, a second | different ones | requests | p50 ms | p90 ms | p99 ms | max ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int changes : CHANGES) {
            System.out.println(bench.measureFiltered(paths, COUNTED, changes));
        }
    }

    /** Each selector with each order and both pages, in a random order that is the same each time. */
    private List<String> filteredPages() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (String where : WHERES) {
            for (String sort : SORTS) {
                String first = "/machines/overview?limit=50&sort=" + sort + "&where=" + URLEncoder.encode(where, StandardCharsets.UTF_8);
                paths.add(first);
                Matcher next = NEXT.matcher(get(first).body());
                if (next.find()) {
                    paths.add(first + "&cursor=" + next.group(1));
                }
            }
        }
        Collections.shuffle(paths, new Random(1));
        return paths;
    }

    /** Pages with the counts of all that match, so many a second whatever the answers take. */
    private String measureFiltered(List<String> paths, int requests, int changes) throws Exception {
        long[] nanos = new long[requests];
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            asked.add(threads.submit(() -> {
                change(changes * requests / RATE, changes);
                return null;
            }));
            for (int i = 0; i < requests; i++) {
                int number = i;
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / RATE;
                LockSupport.parkNanos(due - System.nanoTime());
                asked.add(threads.submit(() -> {
                    // As a browser asks, which takes compressed answers.
                    HttpRequest request = request(paths.get(number % paths.size())).header("Accept-Encoding", "gzip").GET().build();
                    if (http.send(request, BodyHandlers.ofByteArray()).statusCode() != 200) {
                        throw new IllegalStateException(request.uri() + " was refused");
                    }
                    nanos[number] = System.nanoTime() - due;
                    return null;
                }));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        }
        Arrays.sort(nanos);
        return "| %d | %d | %d | %d | %.1f | %.1f | %.1f | %.1f |"
                .formatted(RATE, changes, paths.size(), requests, percentile(nanos, 50), percentile(nanos, 90), percentile(nanos, 99), percentile(nanos, 100));
    }

    /** States that change while the list is looked at, so many a second. */
    private static void change(int states, int rate) throws SQLException {
        try (Connection database = DriverManager.getConnection(System.getenv("INVENTORY_JDBC"), "sysup_inventory", System.getenv("INVENTORY_PASSWORD"));
                PreparedStatement statement = database.prepareStatement(CHANGE)) {
            for (int i = 0; i < states; i++) {
                statement.setString(1, "bench-%05d".formatted(i * 37 % 10_000));
                statement.execute();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / rate);
            }
        }
    }

    /** What jobs would have found out, written as they would leave it. */
    private static void found() throws SQLException {
        try (Connection database = DriverManager.getConnection(System.getenv("INVENTORY_JDBC"), "sysup_inventory", System.getenv("INVENTORY_PASSWORD"));
                Statement statement = database.createStatement()) {
            statement.execute(FOUND);
        }
    }

    /** As one list. Each has a loopback address of its own, with a port where nothing listens. */
    private void register(int machines) throws Exception {
        StringBuilder list = new StringBuilder("name,hostname,port,username,kind,tags\\n");
        String[] kinds = {"vm", "physical", "lxc", "raspberry_pi"};
        for (int i = 0; i < machines; i++) {
            list.append("bench-%05d,127.1.%d.%d,9,ops,%s,bench group-%d\\n".formatted(i, i / 250, i % 250 + 1, kinds[i % kinds.length], i % 20));
        }
        post("/machines/import", "{\"format\":\"csv\",\"content\":\"" + list + "\"}");
    }

    /** First contacts begin and go on in the background after a registration, and are not what is measured. */
    private static void awaitFirstContacts() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + SETTLE_AT_MOST.toNanos();
        try (Connection database = DriverManager.getConnection(System.getenv("INVENTORY_JDBC"), "sysup_inventory", System.getenv("INVENTORY_PASSWORD"));
                Statement statement = database.createStatement()) {
            while (number(statement, NOT_CONTACTED) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("first contacts are still going on after " + SETTLE_AT_MOST);
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String measure(int clients, int requests) throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        for (int c = 0; c < clients; c++) {
            work.add(() -> timings(requests / clients));
        }
        long[] nanos = inParallel(clients, work).stream().flatMapToLong(Arrays::stream).sorted().toArray();
        int bytes = get("/machines?limit=50").body().length();
        return "| %d | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f |"
                .formatted(clients, nanos.length, total("/machines?limit=1"), bytes / 1024.0,
                        percentile(nanos, 50), percentile(nanos, 90), percentile(nanos, 99), percentile(nanos, 100));
    }

    private long[] timings(int requests) throws IOException, InterruptedException {
        long[] nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            get("/machines?limit=50");
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }

    private static <T> List<T> inParallel(int threads, List<Callable<T>> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private int total(String path) throws IOException, InterruptedException {
        Matcher matcher = TOTAL.matcher(get(path).body());
        if (!matcher.find()) {
            throw new IllegalStateException("no total in the answer to " + path);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    private Void post(String path, String body) throws IOException, InterruptedException {
        send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
        return null;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + System.getenv("SYSUP_TOKEN"));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
