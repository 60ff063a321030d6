import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the tables of a fleet and times its report. Arguments: URL JDBC-URL MACHINES ROUNDS; token in SYSUP_TOKEN, password in PGPASSWORD. */
public final class FleetReports {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern BYTES = Pattern.compile("\"format\"\\s*:\\s*\"(\\w+)\"[^}]*?\"bytes\"\\s*:\\s*(\\d+)");
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(10);

    private static final String MACHINES =
            """
            with made as (
                insert into inventory.machines (id, name, hostname, port, username, os_family, os_version, os_codename, machine_kind, last_seen_at)
                select gen_random_uuid(), 'report-' || i, 'report-' || i || '.test', 22, 'ops', 'debian', (array['12', '13', '11'])[1 + i % 3],
                    (array['bookworm', 'trixie', 'bullseye'])[1 + i % 3], 'vm', now() - make_interval(days => (i % 12)::int)
                from generate_series(1, ?) i returning id)
            insert into inventory.machine_state (machine_id, status, apt_status, apt_updates_count, apt_security_count, apt_reboot_required, apt_last_analyze_at)
            select id, 'updates_available', 'updates_available', 40, 10, true, now() from made
            """;
    private static final String[] HISTORY = {
        "insert into execution.machines (id, name) select id, name from inventory.machines where name like 'report-%' on conflict do nothing",
        """
        insert into execution.snapshots (id, kind, created_at, machine_id, payload_json)
        select gen_random_uuid(), 'apt_update_analyze', now() - make_interval(days => d), id, '{}'
        from execution.machines, unnest(array[12, 1]) d where name like 'report-%'
        """,
        """
        insert into execution.apt_planned_packages (id, snapshot_id, machine_id, mode, operation, name, arch, current_version, target_version, dedup_key, is_security)
        select gen_random_uuid(), s.id, s.machine_id, 'dist_upgrade', 'upgrade', 'package-' || p, 'amd64', '1', '2', md5(p::text) || md5(p::text), p <= 10
        from execution.snapshots s join execution.machines m on m.id = s.machine_id, generate_series(1, 40) p where m.name like 'report-%'
        """,
        """
        insert into execution.executions (id, machine_id, action, started_at, status, error_kind, error_message)
        select gen_random_uuid(), id, 'apt.upgrade', now() - make_interval(hours => r), case when r = 1 and failed then 'error' else 'ok' end,
            case when r = 1 and failed then (array['apt_disk_full', 'ssh_timeout', 'apt_lock_busy'])[1 + n % 3] end,
            case when r = 1 and failed then 'It did not work on this machine' end
        from (select id, row_number() over () as n, row_number() over () % 10 = 0 as failed from execution.machines where name like 'report-%') m,
            generate_series(1, 3) r
        """,
        """
        insert into execution.apt_applied_packages (id, execution_id, machine_id, name, arch, from_version, to_version, operation)
        select gen_random_uuid(), e.id, e.machine_id, 'package-' || p, 'amd64', '0', '1', 'upgraded'
        from execution.executions e join execution.machines m on m.id = e.machine_id, generate_series(1, 20) p where m.name like 'report-%' and e.status = 'ok'
        """,
        "analyze"
    };

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    private FleetReports(String url) {
        this.url = url;
    }

    public static void main(String[] arguments) throws Exception {
        int machines = Integer.parseInt(arguments[2]);
        fill(arguments[1], machines);
        FleetReports reports = new FleetReports(arguments[0]);
        System.out.println("| machines | round | s | HTML, Markdown, PDF in kB |");
        System.out.println("|---|---|---|---|");
        for (int round = 1; round <= Integer.parseInt(arguments[3]); round++) {
            long begun = System.nanoTime();
            String report = reports.make();
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf("| %d | %d | %.2f | %s |%n", machines, round, seconds, sizes(report));
        }
    }

    private static void fill(String jdbc, int machines) throws SQLException {
        try (Connection database = DriverManager.getConnection(jdbc, "postgres", System.getenv("PGPASSWORD"));
                PreparedStatement made = database.prepareStatement(MACHINES);
                Statement statement = database.createStatement()) {
            made.setInt(1, machines);
            made.executeUpdate();
            for (String sql : HISTORY) {
                statement.execute(sql);
            }
        }
    }

    private String make() throws IOException, InterruptedException {
        String begun = send(request("/api/v1/reports").POST(BodyPublishers.ofString("{\"kind\":\"global\",\"days\":7}")));
        String id = first(ID, begun);
        String report = begun;
        while (first(STATUS, report).equals("running")) {
            LockSupport.parkNanos(LOOK);
            report = send(request("/api/v1/reports/" + id));
        }
        if (!first(STATUS, report).equals("ok")) {
            throw new IllegalStateException(report);
        }
        return report;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + System.getenv("SYSUP_TOKEN"))
                .header("Content-Type", "application/json");
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return found.group(1);
    }

    private static String sizes(String report) {
        StringBuilder sizes = new StringBuilder();
        Matcher file = BYTES.matcher(report);
        while (file.find()) {
            sizes.append(sizes.isEmpty() ? "" : ", ").append(Long.parseLong(file.group(2)) / 1024);
        }
        return sizes.toString();
    }
}
