import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Rights;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shells.ssh.SshConfig;
import io.sysup.execution.shells.ssh.SshShells;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The worker's own SSH connections, N at once to a few hosts: opened, a command in each at the same time, and held. What they cost is the resident
 * memory of this process beside that with one connection. Arguments: FOLDER of the lab, N.
 */
public final class ManyConnections {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Command COMMAND = new Command("echo", "sleep 1; echo here", List.of(), Rights.LOGIN);
    private static final int WARM_UP = 20;
    private static final int LOGINS_PER_HOST = 5;
    private static final int MEBIBYTE = 1024 * 1024;

    private final JsonNode hosts;
    private final String key;
    private final SshShells shells = new SshShells(new Defaults(), new Machines(null), InstantSource.system());

    private ManyConnections(Path lab) throws IOException {
        hosts = Json.tree(Files.readString(lab.resolve("hosts.json")));
        key = Files.readString(lab.resolve("id_ed25519"));
    }

    public static void main(String[] arguments) throws Exception {
        int n = Integer.parseInt(arguments[1]);
        ManyConnections bench = new ManyConnections(Path.of(arguments[0]));
        bench.open(WARM_UP).forEach(Shell::close);
        touchYoungGeneration();
        long before = resident();

        long began = System.nanoTime();
        List<Shell> open = bench.open(n);
        double seconds = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        int answered = bench.run(open);
        double atOnce = (System.nanoTime() - began) / 1e9;
        double extra = (resident() - before) / (double) MEBIBYTE;
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();

        System.out.println("| connections | opened in s | commands at once answered | in s | extra memory MB | threads |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.printf("| %d | %.1f | %d | %.1f | %.0f | %d |%n", open.size(), seconds, answered, atOnce, extra, threads);
        System.exit(open.size() == n && answered == n && extra < 200 ? 0 : 1);
    }

    private List<Shell> open(int n) throws Exception {
        List<Shell> open = new ArrayList<>();
        List<Callable<Shell>> logins =
                IntStream.range(0, n).<Callable<Shell>>mapToObj(i -> () -> shells.open(machine(i), Ids.next())).toList();
        // the hosts stand for hundreds: each has to stay below the MaxStartups of its server
        try (var workers = Executors.newFixedThreadPool(LOGINS_PER_HOST * hosts.size())) {
            for (Future<Shell> login : workers.invokeAll(logins)) {
                open.add(login.get());
            }
        }
        return open;
    }

    private int run(List<Shell> open) throws Exception {
        AtomicInteger lines = new AtomicInteger();
        List<Callable<Integer>> runs =
                open.stream().<Callable<Integer>>map(shell -> () -> shell.run(COMMAND, LIMIT, (stream, line) -> lines.incrementAndGet())).toList();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> run : workers.invokeAll(runs)) {
                run.get();
            }
        }
        return lines.get();
    }

    private MachineConnection machine(int number) {
        JsonNode host = hosts.get(number % hosts.size());
        var hostKey = new KnownHostKey("ssh-ed25519", host.get("fingerprint").asText(), "approved");
        return new MachineConnection(
                Ids.next(), "bench-" + number, host.get("host").asText(), host.get("port").asInt(), "ops", "ssh_key", null, key, null, "nopasswd",
                null, 1, false, List.of(hostKey), List.of(), null);
    }

    /** As a process that has run for a while has; else garbage would count as held by the connections. */
    private static void touchYoungGeneration() {
        long left = Runtime.getRuntime().maxMemory();
        for (byte[] garbage = new byte[MEBIBYTE]; left > 0; garbage = new byte[MEBIBYTE]) {
            left -= garbage.length;
        }
    }

    /** After a collection, so that what counts is what is held. */
    private static long resident() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private record Defaults() implements SshConfig {
        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration loginTimeout() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int concurrentLogins() {
            return 16;
        }

        @Override
        public int loginsPerJump() {
            return 8;
        }

        @Override
        public Duration keepIdle() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration keepAlive() {
            return Duration.ofSeconds(10);
        }
    }
}
