import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.embedded.EmbeddedPostgres;
import io.sysup.embedded.ServiceDatabases;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.job.Claims;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEnd;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.JobTiming;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.job.NewJob;
import io.sysup.execution.job.NewJobRows;
import io.sysup.execution.limit.Limits;
import io.sysup.kit.db.GroupCommit;
import io.sysup.kit.db.PreparedPool;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.outbox.Outbox;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.PoolOptions;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * The job engine's own statements on no-op jobs, beside the same work as raw SQL, on a PostgreSQL of its own with its durable defaults. Arguments: N
 * ROUNDS FOLDER PARTS. What is measured is the queue: making a job with its outbox row, claiming, ending it with its outbox row; not what an action keeps.
 */
public final class QueueThroughput {
    private static final String KIND = "bench.noop";
    private static final int[] BATCHES = {64, 256, 512};
    /** Of a worker, as the product has them by default. */
    private static final int PLACES = 256;
    /** As graphile-worker has them by default. */
    private static final int FEW_PLACES = 24;
    private static final int IN_FLIGHT = 50;
    /** Jobs a second while the time from call to start is taken; those made first, by a process that is still cold, do not count. */
    private static final int RATE = 200;
    private static final int COLD = 5 * RATE;
    private static final int COUNTED = 20 * RATE;
    private static final ActionManifest MANIFEST =
            new ActionManifest(KIND, "", "", "low", false, "apt", false, "{}", null, Duration.ofMinutes(1));

    private final Vertx vertx = Vertx.vertx();
    private final PgConnectOptions address;
    private final ExecutionDatabase database;
    private final Jobs jobs;
    private final Claims claims;
    private final Outbox outbox;
    /** As the product does it: wishes that come at the same time are stored together. */
    private final GroupCommit<NewJob, Job> requests = new GroupCommit<>(this::store, 64, 2);
    private final int n;

    private QueueThroughput(int port, int n) {
        address = PreparedPool.prepare(new PgConnectOptions().setPort(port).setHost("127.0.0.1").setDatabase("sysup").setUser("sysup_execution").setPassword("bench"));
        var pool = PgBuilder.pool().with(new PoolOptions().setMaxSize(12)).connectingTo(address).using(vertx).build();
        database = new ExecutionDatabase(pool);
        jobs = new Jobs(database);
        claims = new Claims(new Limits(database), Clock.systemUTC());
        outbox = new Outbox(database, Clock.systemUTC());
        this.n = n;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[2]);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "sysup");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("pg"), cache, port, "bench", Map.of())) {
            ServiceDatabases.prepare(postgres.port(), "bench", Map.of("execution", "bench"));
            Flyway.configure().dataSource("jdbc:postgresql://127.0.0.1:" + port + "/sysup", "sysup_execution", "bench")
                    .locations("classpath:db/execution").schemas("execution").defaultSchema("execution").load().migrate();
            var bench = new QueueThroughput(port, Integer.parseInt(args[0]));
            for (String part : args[3].split(" ")) {
                switch (part) {
                    case "rounds" -> bench.rounds(Integer.parseInt(args[1]));
                    case "latency" -> bench.latency();
                    case "restart" -> bench.restart();
                    case "old" -> bench.oldTransaction();
                    default -> throw new IllegalArgumentException("no such part: " + part);
                }
            }
            bench.vertx.close();
        }
        System.exit(0);
    }

    private void rounds(int rounds) throws Exception {
        Map<String, List<Double>> results = new java.util.LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            boolean warm = round > 0;
            note(results, warm, "raw: enqueue 1 by 1", n / 10, this::rawEnqueue, 1);
            note(results, warm, "enqueue 1 by 1", n / 10, this::enqueue, 1);
            note(results, warm, "raw: enqueue, 50 in flight", n, this::rawEnqueue, IN_FLIGHT);
            note(results, warm, "enqueue, 50 in flight", n, this::enqueue, IN_FLIGHT);
            for (int batch : BATCHES) {
                fill();
                measured(results, warm, "raw: claim and complete in batches of " + batch, () -> rawWork(batch));
                fill();
                measured(results, warm, "claim and complete in batches of " + batch, () -> workInBatches(batch));
            }
            fill();
            measured(results, warm, "claim and complete, a worker with " + PLACES + " places", () -> work(PLACES));
            fill();
            measured(results, warm, "claim and complete, a worker with " + FEW_PLACES + " places", () -> work(FEW_PLACES));
            fill();
            measured(results, warm, "claim and complete one by one, " + FEW_PLACES + " workers", this::workOneByOne);
        }
        System.out.println("| what | jobs/s, median | of raw SQL |\n|---|---|---|");
        double raw = 0;
        for (var entry : results.entrySet()) {
            double median = median(entry.getValue());
            raw = entry.getKey().startsWith("raw") ? median : raw;
            String share = entry.getKey().contains("worker") ? "" : "%.0f %%".formatted(100 * median / raw);
            System.out.printf("| %s | %.0f | %s |%n", entry.getKey(), median, share);
        }
    }

    private void note(Map<String, List<Double>> results, boolean keep, String what, int count, Runnable one, int inFlight) throws Exception {
        clear();
        long started = System.nanoTime();
        AtomicInteger left = new AtomicInteger(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < inFlight; i++) {
                threads.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        one.run();
                    }
                });
            }
        }
        keep(results, keep, what, count, started);
    }

    private interface Work {
        int run() throws Exception;
    }

    private void measured(Map<String, List<Double>> results, boolean keep, String what, Work work) throws Exception {
        long started = System.nanoTime();
        int done = work.run();
        if (done != n || pending() != 0) {
            throw new IllegalStateException(what + ": " + done + " of " + n + " jobs, " + pending() + " left");
        }
        keep(results, keep, what, n, started);
    }

    private static void keep(Map<String, List<Double>> results, boolean keep, String what, int count, long started) {
        if (keep) {
            results.computeIfAbsent(what, key -> new ArrayList<>()).add(count / seconds(started));
        }
    }

    private static NewJob wish(String share) {
        var wish = new JobRequested(KIND, Ids.next(), "m", Map.of(), false, 0, null, "key-" + Ids.next(), new Requester(Requester.USER, "bench"), null, null);
        return NewJob.of(wish, MANIFEST, JobTiming.ONCE_NOW, share);
    }

    private static List<NewJob> wishes(int count, String share) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> wish(share)).toList();
    }

    private void enqueue() {
        requests.bring(wish("by:bench"));
    }

    private List<Job> store(List<NewJob> wanted) {
        return NewJobRows.add(database, outbox, List.of(), wanted);
    }

    private static Outbox.Message event(Job job) {
        return new Outbox.Message(job.machineId(), Map.of("id", job.id().toString()));
    }

    private void rawEnqueue() {
        UUID id = Ids.next();
        database.inTransaction(tx -> {
            tx.update("insert into execution.jobs (id, kind, machine_id, partition_key, idempotency_key, payload_json) values ($1, 'bench.noop', $1, $2, $3, '{}')",
                    id, "machine:" + id, "key-" + id);
            tx.update("insert into execution.outbox (id, aggregate_key, topic, type, payload) values ($1, $2, 'bench', 'bench', '{}')", id, id.toString());
            tx.wake("execution_jobs", "");
        });
    }

    private void fill() {
        clear();
        add();
    }

    private void add() {
        for (int from = 0; from < n; from += 1000) {
            List<NewJob> wishes = wishes(Math.min(1000, n - from), "by:bench");
            store(wishes);
        }
    }

    private int rawWork(int batch) {
        int done = 0;
        for (UUID[] ids = rawClaim(batch); ids.length > 0; ids = rawClaim(batch)) {
            UUID[] finished = ids;
            database.inTransaction(tx -> {
                tx.update("update execution.jobs set status = 'ok', finished_at = now(), lease_owner = null, lease_expires_at = null where id = any($1)", (Object) finished);
                tx.update("insert into execution.outbox (id, aggregate_key, topic, type, payload) select id, id::text, 'bench', 'bench', '{}' from unnest($1::uuid[]) as id", (Object) finished);
            });
            done += ids.length;
        }
        return done;
    }

    private UUID[] rawClaim(int batch) {
        return database.query("update execution.jobs set status = 'running', started_at = now(), lease_owner = 'raw', lease_expires_at = now(), lease_token = lease_token + 1 where id in"
                        + " (select id from execution.jobs where status = 'queued' and hold_reason is null order by share_key, priority desc, run_after, created_at limit $1 for update skip locked) returning id", batch)
                .stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
    }

    /** The next jobs are claimed while the last ones are stored, and what ends at the same time is stored together. */
    private int workInBatches(int batch) throws Exception {
        GroupCommit<Job, Boolean> ends = new GroupCommit<>(this::finish, batch, 2);
        AtomicInteger done = new AtomicInteger();
        Semaphore free = new Semaphore(2 * batch);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<Job> taken = claim(batch); !taken.isEmpty(); taken = claim(batch)) {
                for (Job job : taken) {
                    free.acquire();
                    threads.execute(() -> end(job, ends, done, free));
                }
            }
        }
        return done.get();
    }

    /** As the product does it: it claims as many as it has free places. */
    private int work(int places) throws Exception {
        GroupCommit<Job, Boolean> ends = new GroupCommit<>(this::finish, 256, 2);
        AtomicInteger done = new AtomicInteger();
        Semaphore free = new Semaphore(places);
        boolean any = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (any) {
                free.acquire();
                int wanted = 1 + free.drainPermits();
                List<Job> taken = claim(wanted);
                free.release(wanted - taken.size());
                any = !taken.isEmpty();
                taken.forEach(job -> threads.execute(() -> end(job, ends, done, free)));
            }
        }
        return done.get();
    }

    private static void end(Job job, GroupCommit<Job, Boolean> ends, AtomicInteger done, Semaphore free) {
        if (ends.bring(job)) {
            done.incrementAndGet();
        }
        free.release();
    }

    /** As many small replicas would do it. */
    private int workOneByOne() throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < FEW_PLACES; i++) {
                threads.execute(() -> {
                    while (done.get() < n) {
                        List<Job> taken = claim(1);
                        if (!taken.isEmpty()) {
                            finish(taken);
                            done.incrementAndGet();
                        }
                    }
                });
            }
        }
        return done.get();
    }

    private List<Job> claim(int batch) {
        return database.transaction(tx -> claims.claim(tx, new String[] {KIND}, batch, "bench", 15));
    }

    private List<Boolean> finish(List<Job> ended) {
        return database.transaction(tx -> {
            List<JobEnd> ends = ended.stream().map(job -> new JobEnd(job, JobState.OK, null, null)).toList();
            int finished = jobs.finish(tx, ends).size();
            outbox.addAll(tx, Topic.JOB_EVENTS, "bench", ended.stream().map(QueueThroughput::event).toList());
            return ended.stream().map(job -> finished == ended.size()).toList();
        });
    }

    /** From the call that makes a job until a worker, woken by the notification, has it. */
    private void latency() throws Exception {
        clear();
        Map<UUID, Long> made = new ConcurrentHashMap<>();
        List<Double> millis = java.util.Collections.synchronizedList(new ArrayList<>());
        Semaphore work = new Semaphore(0);
        var subscriber = PgSubscriber.subscriber(vertx, address);
        subscriber.channel("execution_jobs").handler(ignored -> work.release());
        subscriber.connect().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        int total = COLD + COUNTED;
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                while (millis.size() < total) {
                    if (work.tryAcquire(1, TimeUnit.SECONDS)) {
                        work.drainPermits();
                    }
                    for (List<Job> taken = claim(64); !taken.isEmpty(); taken = claim(64)) {
                        long now = System.nanoTime();
                        taken.forEach(job -> millis.add((now - made.get(job.machineId())) / 1e6));
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                long wait = start + i * TimeUnit.SECONDS.toNanos(1) / RATE - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                threads.execute(() -> {
                    NewJob wish = wish("by:bench");
                    made.put(wish.wish().machineId(), System.nanoTime());
                    requests.bring(wish);
                });
            }
        }
        worker.join();
        double[] sorted = millis.subList(COLD, total).stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("%n| enqueue to start at 200 jobs/s | ms |%n|---|---|%n| p50 | %.1f |%n| p99 | %.1f |%n| max | %.1f |%n",
                sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
        subscriber.close();
    }

    /** How long the first claim takes with 10,000 jobs waiting, of one share and of fifty. */
    private void restart() {
        System.out.println("\n| first claim with 10,000 jobs waiting | ms |\n|---|---|");
        for (int shares : new int[] {1, 50}) {
            clear();
            for (int share = 0; share < shares; share++) {
                List<NewJob> wishes = wishes(10_000 / shares, "share-" + share);
                store(wishes);
            }
            long started = System.nanoTime();
            int taken = database.transaction(tx -> claims.claim(tx, new String[] {KIND}, 32, "bench", 15)).size();
            System.out.printf("| %d shares, %d jobs taken | %.0f |%n", shares, taken, seconds(started) * 1000);
        }
    }

    /** Claim and complete for 80 s, and the same again while somebody holds a transaction open, so that nothing can be vacuumed. */
    private void oldTransaction() throws Exception {
        double without = afterEightySeconds();
        double with;
        try (var connection = java.sql.DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + address.getPort() + "/sysup", "sysup_execution", "bench")) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select txid_current()");
            with = afterEightySeconds();
            connection.rollback();
        }
        System.out.printf("%n| claim and complete, at the end of 80 s of it | jobs/s | |%n|---|---|---|%n| as usual | %.0f | 100 %% |%n| while a transaction is open all the time | %.0f | %.0f %% |%n",
                without, with, 100 * with / without);
    }

    /** A round each five seconds; jobs a second in the last three. */
    private double afterEightySeconds() throws Exception {
        clear();
        List<Double> rounds = new ArrayList<>();
        long started = System.nanoTime();
        while (seconds(started) < 80) {
            rounds.add(round());
            long rest = (long) (5_000 - seconds(started) * 1000 % 5_000);
            Thread.sleep(Math.min(rest, Math.max(0, (long) (80_000 - seconds(started) * 1000))));
        }
        return median(rounds.subList(rounds.size() - 3, rounds.size()));
    }

    private double round() throws Exception {
        add();
        long started = System.nanoTime();
        int done = workInBatches(PLACES);
        return done / seconds(started);
    }

    private long pending() {
        return database.query("select count(*) as n from execution.jobs where status in ('queued', 'running')").getFirst().getLong("n");
    }

    /** As the other queues are cleared between their measurements. */
    private void clear() {
        database.update("truncate execution.outbox, execution.jobs cascade");
        database.query("vacuum analyze execution.jobs");
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
