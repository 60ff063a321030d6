import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registers machines over REST, then times requests for pages of 50, and for pages with the counts beside them. Arguments: URL MACHINES REQUESTS; token in SYSUP_TOKEN. */
public final class ListLatency {
    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*(\\d+)");
    private static final int RATE = 50;
    private static final int WARM_UP = 20 * RATE;
    private static final int COUNTED = 30 * RATE;
    private static final Duration SETTLE_AT_MOST = Duration.ofMinutes(10);
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
        bench.awaitNoJobs();
        System.out.println("| clients | requests | machines | kB a page | p50 ms | p90 ms | p99 ms | max ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        bench.measure(1, requests);
        for (int clients : new int[] {1, 8}) {
            System.out.println(bench.measure(clients, requests));
        }
        bench.measureFiltered(WARM_UP);
        System.out.println("| filtered and sorted page with facets, a second | pairs | p50 ms | p90 ms | p99 ms | max ms |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.println(bench.measureFiltered(COUNTED));
    }

    /** A page and the counts beside it, asked for together, so many times a second whatever the answers take. */
    private String measureFiltered(int pairs) throws Exception {
        String[] wheres = {"tag:group-3", "kind:vm%20and%20not%20status:ok", "tag:bench%20and%20(kind:lxc%20or%20name~12)", "status:offline"};
        String[] sorts = {"name", "-updates", "status", "-lastSeen"};
        long[] nanos = new long[pairs];
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                int number = i;
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / RATE;
                LockSupport.parkNanos(due - System.nanoTime());
                asked.add(threads.submit(() -> {
                    String where = "where=" + wheres[number % wheres.length];
                    var counts = threads.submit(() -> get("/machines/facets?" + where));
                    get("/machines?limit=50&" + where + "&sort=" + sorts[number / wheres.length % sorts.length]);
                    counts.get();
                    nanos[number] = System.nanoTime() - due;
                    return null;
                }));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        }
        Arrays.sort(nanos);
        return "| %d | %d | %.1f | %.1f | %.1f | %.1f |"
                .formatted(RATE, pairs, percentile(nanos, 50), percentile(nanos, 90), percentile(nanos, 99), percentile(nanos, 100));
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

    /** First contacts go on in the background after a registration, and are not what is measured. */
    private void awaitNoJobs() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SETTLE_AT_MOST.toNanos();
        while (!get("/jobs?state=queued,running&limit=1").body().contains("\"items\":[]")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("first contacts are still going on after " + SETTLE_AT_MOST);
            }
            TimeUnit.SECONDS.sleep(1);
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
