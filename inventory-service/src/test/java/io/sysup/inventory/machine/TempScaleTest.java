package io.sysup.inventory.machine;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.event.*;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.*;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.net.*;
import java.net.http.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class TempScaleTest {
    @Inject InventoryDatabase database;

    @TestHTTPResource("/")
    URI root;

    @org.eclipse.microprofile.config.inject.ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    HttpClient client = HttpClient.newHttpClient();

    @Test
    void measure() throws Exception {
        database.update(
                """
                with made as (
                    insert into inventory.machines (id, name, hostname, username, os_family, last_seen_at)
                    select gen_random_uuid(), 'Scale-' || lpad(n::text, 5, '0'), 'scale' || n || '.test',
                        'root', case when n % 2 = 0 then 'debian' else 'ubuntu' end, now() - n * interval '1 second'
                    from generate_series(1, 10000) as n returning id, name)
                insert into inventory.machine_state (machine_id, status, apt_status, apt_updates_count, apt_security_count)
                select id, case right(name, 1) when '0' then 'error' when '1' then 'busy' else 'ok' end,
                    'updates_available', right(name, 2)::int, right(name, 1)::int from made\
                """);
        database.update(
                "insert into inventory.tags (id,name) select gen_random_uuid(), 'scale'||n from generate_series(1,20) n");
        database.update(
                "insert into inventory.machine_tags (machine_id, tag_id) select m.id, t.id from inventory.machines m join inventory.tags t on t.name = 'scale' || (1 + right(m.name,2)::int % 20) or t.name='scale1' and m.name like '%5' where m.name like 'Scale%' on conflict do nothing");
        database.update(
                "insert into inventory.machine_host_keys (id, machine_id, hostname, key_type, fingerprint_sha256) select gen_random_uuid(), id, hostname, 'ssh-ed25519', repeat('ab', 32) from inventory.machines where name like 'Scale%'");
        database.query("analyze inventory.machines");
        database.query("analyze inventory.machine_state");
        database.query("analyze inventory.machine_tags");
        String cursor =
                io.sysup.kit.page.Cursor.at("0", "scale-05000", UUID.randomUUID()).encoded();
        for (String q :
                List.of(
                        "limit=50",
                        "limit=50&cursor=" + cursor,
                        "limit=200",
                        "limit=50&sort=-updates",
                        "limit=50&sort=status",
                        "limit=50&sort=lastSeen",
                        "limit=50&where=" + enc("tag:scale3 and os:debian and updates>10"),
                        "limit=50&where="
                                + enc("not (tag:scale3 or status:error)")
                                + "&sort=-security",
                        "limit=50&q=scale42",
                        "limit=50&where=" + enc("name:*99*"))) {}
        System.err.println(
                database
                        .query(
                                "explain (analyze) select count(*) from inventory.machines m join inventory.machine_state s on s.machine_id = m.id where m.deleted_at is null")
                        .stream()
                        .map(r -> r.getString(0))
                        .toList());
        var ids =
                database
                        .query(
                                "select id from inventory.machines where name like 'Scale%' limit 3000")
                        .stream()
                        .map(r -> r.getUUID("id"))
                        .toList();
        long before = System.nanoTime();
        try (var b =
                new org.apache.kafka.clients.producer.KafkaProducer<String, String>(
                        Map.of("bootstrap.servers", brokers),
                        new org.apache.kafka.common.serialization.StringSerializer(),
                        new org.apache.kafka.common.serialization.StringSerializer())) {
            for (UUID id : ids) {
                var job = Observations.job(id, Ids.next(), "apt.analyze", "ok", 3, Instant.now());
                var unused =
                        b.send(
                                new org.apache.kafka.clients.producer.ProducerRecord<>(
                                        Topic.JOB_EVENTS_NAME,
                                        id.toString(),
                                        io.sysup.kit.json.Json.write(
                                                CloudEvent.of(
                                                        Ids.next(),
                                                        "/execution",
                                                        EventType.JOB_CHANGED,
                                                        id.toString(),
                                                        Instant.now(),
                                                        job))));
            }
        }
        System.err.println("sent " + (System.nanoTime() - before) / 1_000_000);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() ->
                        database.query(
                                                "select count(*)::int n from inventory.machine_events where event_type='job_finished'")
                                        .getFirst()
                                        .getInteger("n")
                                >= 3000);
        System.err.println("applied 3000 in ms " + (System.nanoTime() - before) / 1_000_000);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() ->
                        database.query(
                                        "select 1 from inventory.outbox where published_at is null limit 1")
                                .isEmpty());
        System.err.println("published in ms " + (System.nanoTime() - before) / 1_000_000);
    }

    static String enc(String s) {
        return URLEncoder.encode(s, java.nio.charset.StandardCharsets.UTF_8);
    }

    void time(String path) throws Exception {
        List<Double> all = new ArrayList<>();
        int status = 0;
        int size = 0;
        for (int i = 0; i < 260; i++) {
            var req =
                    HttpRequest.newBuilder(root.resolve(path))
                            .header(
                                    InternalTokens.HEADER,
                                    new InternalTokens(Engines.INTERNAL_SECRET)
                                            .issue("client:x", Set.of("read")))
                            .build();
            long t = System.nanoTime();
            var res = client.send(req, HttpResponse.BodyHandlers.ofString());
            if (i >= 60) all.add((System.nanoTime() - t) / 1e6);
            status = res.statusCode();
            size = res.body().length();
        }
        Collections.sort(all);
        System.err.printf(
                "%-90s %d %6d p50 %.1f p95 %.1f p99 %.1f%n",
                path, status, size, all.get(100), all.get(190), all.get(198));
    }
}
