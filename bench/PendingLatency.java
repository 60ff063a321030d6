import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives machines plans, waits until they are pending, then times requests for them. Arguments: URL JDBC-URL MACHINES RATE SECONDS CHANGES; token in SYSUP_TOKEN, password in PGPASSWORD. */
public final class PendingLatency {
    private static final Pattern NEXT = Pattern.compile("\"nextCursor\"\\s*:\\s*\"([^\"]+)\"");
    private static final long AT_MOST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final String MACHINES =
            """
            with made as (
                insert into inventory.machines (id, name, hostname, port, username, os_family, machine_kind)
                select gen_random_uuid(), 'bench-' || to_char(i, 'FM00000'), 'bench-' || i || '.test', 22, 'ops', 'debian', 'vm'
                from generate_series(0, ? - 1) i returning id, name),
            states as (insert into inventory.machine_state (machine_id) select id from made)
            insert into execution.machines (id, name) select id, name from made
            """;

    /** 40 of 60 packages each, from three versions, to one of two; a sixth is security, a twentieth held, a fiftieth phased. Since up to 60 days. */
    private static final String PLANS =
            """
            with machine as (select id, right(name, 5)::int as n from execution.machines where name like 'bench-%' and right(name, 5)::int %% 10000 = any(?)),
            taken as (
                insert into execution.snapshots (id, kind, created_at, machine_id, payload_json)
                select gen_random_uuid(), 'apt_update_analyze', now() - case when ? then interval '0' else n %% 61 * interval '1 day' end, id, '{}'
                from machine returning id, machine_id)
            insert into execution.apt_planned_packages (id, snapshot_id, machine_id, mode, operation, name, arch, current_version, target_version, origin,
                dedup_key, is_security, hold_reason)
            select gen_random_uuid(), t.id, m.id, 'upgrade', case when w.reason is null then 'upgrade' else 'hold' end, 'package-' || to_char(w.p, 'FM00'), 'amd64',
                '1.' || m.n %% 3, '2.' || m.n %% 2, case when w.p %% 6 = 0 then 'Debian-Security:12/stable-security' else 'Debian:12/stable' end,
                encode(sha256(w.p::text::bytea), 'hex'), w.p %% 6 = 0, w.reason
            from machine m join taken t on t.machine_id = m.id
            cross join lateral (select p, case when (m.n + p) %% 20 = 0 then 'held' when (m.n + p) %% 50 = 1 then 'phased' end as reason
                from generate_series(0, 59) p where (p + m.n %% 7 + ?) %% 60 < 40) w
            """.replace("%%", "%");

    private static final String DUE = "select count(*) from execution.pending_due";
    private static final String ROWS = "select count(*) from execution.pending_updates";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String jdbc;

    private PendingLatency(String url, String jdbc) {
        api = url + "/api/v1";
        this.jdbc = jdbc;
    }

    public static void main(String[] args) throws Exception {
        var bench = new PendingLatency(args[0], args[1]);
        int machines = Integer.parseInt(args[2]);
        int rate = Integer.parseInt(args[3]);
        int requests = rate * Integer.parseInt(args[4]);
        bench.fill(machines);
        List<String> paths = bench.paths();
        bench.measure(paths, rate, requests / 3, 0);
        System.out.println("| asked for | requests a second | machines with another plan a second | requests | p50 ms | p90 ms | p99 ms | max ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        bench.tell("pages of pending updates", paths, rate, requests, 0);
        bench.tell("pages of pending updates", paths, rate, requests, Integer.parseInt(args[5]));
        bench.tell("a selector of all machines", List.of(page("where", "*"), page("where", "os:debian", "security", "true")), rate, requests, 0);
        bench.tell("the week", List.of("/executions/week", "/fleet/week"), rate, requests, 0);
    }

    private void fill(int machines) throws SQLException, InterruptedException {
        try (Connection database = open()) {
            try (PreparedStatement made = database.prepareStatement(MACHINES)) {
                made.setInt(1, machines);
                made.executeUpdate();
            }
            for (int from = 0; from < machines; from += 1000) {
                Integer[] some = new Integer[Math.min(1000, machines - from)];
                for (int i = 0; i < some.length; i++) {
                    some[i] = from + i;
                }
                plan(database, some, false, 0);
            }
            try (Statement statement = database.createStatement()) {
                statement.execute("analyze execution.snapshots, execution.apt_planned_packages");
                long begun = System.nanoTime();
                await(statement, begun);
                System.out.println("%d rows of %d machines, brought up to date in %.1f s after the last plan".formatted(
                        number(statement, ROWS), machines, (System.nanoTime() - begun) / 1e9));
                System.out.println();
            }
        }
    }

    private static void await(Statement statement, long begun) throws SQLException, InterruptedException {
        while (number(statement, DUE) > 0) {
            if (System.nanoTime() - begun > AT_MOST_NANOS) {
                throw new IllegalStateException("what is pending was not brought up to date");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void plan(Connection database, Integer[] machines, boolean isNow, int shift) throws SQLException {
        try (PreparedStatement plans = database.prepareStatement(PLANS)) {
            plans.setArray(1, database.createArrayOf("int", machines));
            plans.setBoolean(2, isNow);
            plans.setInt(3, shift);
            plans.executeUpdate();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(jdbc, "postgres", System.getenv("PGPASSWORD"));
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> paths() throws Exception {
        String first = page("sort", "-machines");
        Matcher next = NEXT.matcher(get(first).body());
        if (!next.find()) {
            throw new IllegalStateException("there is one page only");
        }
        return List.of(
                page(),
                page("security", "true"),
                page("state", "held"),
                page("q", "age-1"),
                first,
                page("sort", "-machines", "cursor", next.group(1)),
                page("sort", "-age", "security", "true"),
                page("where", "name:bench-00*"),
                page("security", "true", "olderThanDays", "31"),
                "/packages/pending/machines?limit=40&name=package-06&to=2.0&state=ready");
    }

    private static String page(String... query) {
        StringBuilder path = new StringBuilder("/packages/pending?limit=50");
        for (int i = 0; i < query.length; i += 2) {
            path.append('&').append(query[i]).append('=').append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    private void tell(String what, List<String> paths, int rate, int requests, int changes) throws Exception {
        long[] nanos = measure(paths, rate, requests, changes);
        System.out.println("| %s | %d | %d | %d | %.1f | %.1f | %.1f | %.1f |".formatted(
                what, rate, changes, requests, percentile(nanos, 50), percentile(nanos, 90), percentile(nanos, 99), percentile(nanos, 100)));
    }

    /** So many a second whatever the answers take; each is counted from when it was due. */
    private long[] measure(List<String> paths, int rate, int requests, int changes) throws Exception {
        long[] nanos = new long[requests];
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            if (changes > 0) {
                asked.add(threads.submit(() -> change(requests / rate, changes)));
            }
            for (int i = 0; i < requests; i++) {
                int number = i;
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                asked.add(threads.submit(() -> {
                    get(paths.get(number % paths.size()));
                    nanos[number] = System.nanoTime() - due;
                    return null;
                }));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** Plans of other packages, as a nightly analysis brings them. */
    private Void change(int seconds, int changes) throws SQLException {
        try (Connection database = open()) {
            for (int second = 0; second < seconds; second++) {
                long due = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                Integer[] some = new Integer[changes];
                for (int i = 0; i < changes; i++) {
                    some[i] = (second * changes + i) % 10_000;
                }
                plan(database, some, true, 5);
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
        return null;
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + System.getenv("SYSUP_TOKEN")).GET().build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }
}
