import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Registers machines over REST, then changes the key that seals their credentials. Arguments: URL MACHINES ROUNDS; token in SYSUP_TOKEN. */
public final class Rewrap {
    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final Pattern NEWEST = Pattern.compile("\"rotations\"\\s*:\\s*\\[\\s*\\{(.*?)\\}", Pattern.DOTALL);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;

    private Rewrap(String url) {
        api = url + "/api/v1";
    }

    public static void main(String[] args) throws Exception {
        var bench = new Rewrap(args[0]);
        int machines = Integer.parseInt(args[1]);
        bench.register(machines);
        System.out.println("| credentials | secrets | sealed anew in s | credentials/s |");
        System.out.println("|---|---|---|---|");
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            double seconds = bench.rotate(machines);
            System.out.println("| %d | %d | %.1f | %.0f |".formatted(machines, 2 * machines, seconds, machines / seconds));
        }
    }

    private void register(int machines) throws Exception {
        List<Callable<HttpResponse<String>>> work = new ArrayList<>();
        for (int i = 0; i < machines; i++) {
            int number = i;
            work.add(() -> send(request("/machines").header("Content-Type", "application/json").POST(BodyPublishers.ofString(machine(number))).build()));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<?> one : pool.invokeAll(work)) {
                one.get();
            }
        }
    }

    private static String machine(int number) {
        return """
                {"name":"bench-%05d","hostname":"127.%d.%d.%d","port":9,"username":"ops","tags":["bench"],
                 "credential":{"method":"password","password":"login of %d","sudo":{"mode":"separate","password":"sudo of %d"}}}"""
                .formatted(number, 1 + number / 62500, number / 250 % 250, number % 250 + 1, number, number);
    }

    private double rotate(int machines) throws Exception {
        long start = System.nanoTime();
        send(request("/secrets/rotation").POST(BodyPublishers.noBody()).build());
        String newest = newest();
        while (!newest.contains("\"finished\"")) {
            if (System.nanoTime() - start > AT_MOST.toNanos()) {
                throw new IllegalStateException("not over after " + AT_MOST + ": " + newest);
            }
            TimeUnit.MILLISECONDS.sleep(100);
            newest = newest();
        }
        if (!newest.replaceAll("\\s", "").contains("\"resealed\":" + machines + ",")) {
            throw new IllegalStateException("not all of them: " + newest);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private String newest() throws IOException, InterruptedException {
        var found = NEWEST.matcher(send(request("/secrets").GET().build()).body());
        if (!found.find()) {
            throw new IllegalStateException("there is no rotation");
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + System.getenv("SYSUP_TOKEN"));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }
}
