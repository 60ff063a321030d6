package io.sysup.inventory.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.kit.testing.Engines;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roster is what the tables hold, and its filters mean what the selectors' SQL means. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class RosterTest {
    private static final int FLEET = 200;
    private static final String MAKE_FLEET =
            """
            with made as (
                insert into inventory.machines (
                    id, name, hostname, port, username, os_family, os_version, os_codename, arch, machine_kind,
                    virtualization, hardware_profile, status, last_seen_at, created_at)
                select gen_random_uuid(), (array['Roster-', 'roster_', 'R%ster-', 'Röster-'])[1 + n % 4] || n,
                    'roster' || n || '.test', 20 + n % 5, case n % 3 when 0 then 'Root' else 'ops' end,
                    (array['debian', 'ubuntu', 'Raspbian'])[1 + n % 3], case when n % 4 > 0 then (10 + n % 4)::text end,
                    case when n % 5 > 0 then 'code' || n % 5 end, case when n % 6 > 0 then 'arm64' end,
                    (array['vm', 'lxc', 'physical', 'unknown'])[1 + n % 4], case when n % 7 > 3 then 'KVM' end,
                    case when n % 8 > 5 then 'small' end, (array['unknown', 'online', 'offline', 'disabled'])[1 + n % 4],
                    case when n % 9 > 0 then now() - n * interval '2 hours' - interval '1 hour' end, now() - n % 13 * interval '1 day' - interval '1 hour'
                from generate_series(1, $1) as n
                on conflict do nothing
                returning id, split_part(hostname, '.', 1) as host),
            numbered as (select id, substr(host, 7)::int as n from made),
            described as (
                insert into inventory.machine_state (
                    machine_id, status, apt_status, apt_updates_count, apt_security_count, apt_reboot_required,
                    apt_last_analyze_at, host_key, rights, root_used_percent, memory_used_percent, feed_versions_json)
                select id, (array['ok', 'error', 'updates_available', 'offline', 'busy'])[1 + n % 5],
                    case when n % 3 > 0 then 'up_to_date' end, n % 7, n % 3, n % 6 = 0, case when n % 8 > 0 then now() - n % 9 * interval '1 day' - interval '1 hour' end,
                    (array['none', 'approved', 'changed'])[1 + n % 3], case when n % 4 > 0 then 'full' end,
                    case when n % 5 > 0 then n % 100 + 0.5 end, case when n % 6 > 0 then n % 100 end,
                    case n % 4 when 0 then '{}'::jsonb when 1 then '{"observed":{"reboot":{"version":1}}}'::jsonb
                        else jsonb_build_object('observed', jsonb_build_object('reboot', jsonb_build_object('needs', jsonb_build_object(
                            'reboot', (array['yes', 'no', 'unknown'])[1 + n % 3], 'serviceRestart', (array['yes', 'no', 'unknown'])[1 + n % 5 % 3],
                            'containerRestart', (array['yes', 'no'])[1 + n % 7 % 2], 'relogin', (array['no', 'yes'])[1 + n % 11 % 2])))) end
                from numbered),
            labels as (
                insert into inventory.tags (id, name, color)
                select gen_random_uuid(), 'Label-' || n, '#123456' from generate_series(0, 4) as n
                on conflict do nothing
                returning id, name)
            insert into inventory.machine_tags (machine_id, tag_id)
            select numbered.id, labels.id from numbered join labels on numbered.n % (right(labels.name, 1)::int + 2) = 0
            """;
    private static final String[] TERMS = {
        "name:roster-1*",
        "name~ster",
        "name:\"r%ster*\"",
        "name:\"roster_1*\"",
        "name:röster*",
        "host:roster1*.test",
        "host:*9.test",
        "tag:label-1",
        "tag:label*",
        "tag:nowhere",
        "os:debian",
        "os:RASP*",
        "version:12",
        "codename:code3",
        "arch:arm64",
        "kind:vm",
        "kind!=lxc",
        "virt:kvm",
        "profile:small",
        "user:root",
        "credential:missing",
        "credential:ok",
        "status:online",
        "status:ok",
        "status:disabled",
        "apt:unknown",
        "hostkey:changed",
        "rights:unknown",
        "reboot:true",
        "reboot:false",
        "needs:reboot",
        "needs:service-restart",
        "needs:*restart",
        "needs!=relogin",
        "needs:unknown",
        "updates>3",
        "updates:0",
        "updates!=2",
        "security>=1",
        "disk>50",
        "disk<=50",
        "disk!=7",
        "memory<30",
        "memory!=7",
        "memory:12",
        "port:22",
        "port>22",
        "unseen>3",
        "unseen<=6",
        "unanalyzed>4",
        "unanalyzed:5",
        "unrebooted>=0",
        "unrebooted!=3",
        "roster1",
        "id:0*"
    };

    @Inject InventoryDatabase database;
    @Inject Roster roster;
    @Inject ChangesUpkeep upkeep;

    @BeforeEach
    void fleetExists() {
        database.update(MAKE_FLEET, FLEET);
    }

    static Stream<String> selectors() {
        Random random = new Random(7);
        return Stream.concat(
                Stream.of(TERMS), IntStream.range(0, 60).mapToObj(number -> selector(random, 3)));
    }

    private static String selector(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return TERMS[random.nextInt(TERMS.length)];
        }
        String one = selector(random, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> "not (" + one + ")";
            case 1 -> "(" + one + " and " + selector(random, depth - 1) + ")";
            default -> "(" + one + " or " + selector(random, depth - 1) + ")";
        };
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void aFilterMeansWhatTheSelectorMeansInTheDatabase(String text) {
        Selector selector = Selector.parse(text, "where");

        Set<UUID> listed =
                roster.entries().stream()
                        .filter(EntryFilter.of(selector, Instant.now()))
                        .map(Entry::id)
                        .collect(Collectors.toSet());

        assertThat(listed).isEqualTo(inTheDatabase(selector));
    }

    private Set<UUID> inTheDatabase(Selector selector) {
        BoundValues values = new BoundValues();
        String sql =
                "select m.id from inventory.machines m join inventory.machine_state s on s.machine_id = m.id where "
                        + SelectorSql.condition(selector, values);
        return database.query(sql, values.toArray()).stream()
                .map(row -> row.getUUID("id"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update inventory.machines set name = name || 'x' where id = $1",
                "update inventory.machines set last_seen_at = clock_timestamp(), status = 'offline' where id = $1",
                "update inventory.machines set deleted_at = now() where id = $1",
                "update inventory.machines set deleted_at = null where id = $1",
                "update inventory.machine_state set status = 'warning', apt_updates_count = apt_updates_count + 1 where machine_id = $1",
                "update inventory.machine_state set feed_versions_json = '{\"observed\":{\"reboot\":{\"version\":2}}}' where machine_id = $1",
                "update inventory.machine_state set root_used_percent = 99, rights = 'read_only' where machine_id = $1",
                "insert into inventory.machine_tags (machine_id, tag_id) select $1, id from inventory.tags where name = 'Label-0' on conflict do nothing",
                "delete from inventory.machine_tags where machine_id = $1",
                "update inventory.tags set name = name || 'x' where id in (select tag_id from inventory.machine_tags where machine_id <> $1 limit 1)",
                "delete from inventory.tags where id in (select tag_id from inventory.machine_tags where machine_id <> $1 limit 1)",
                "delete from inventory.machines where id = $1"
            })
    void eachChangeIsSeenAtOnce(String change) {
        UUID machine = roster.entries().get(FLEET / 2).id();

        database.update(change, machine);

        assertThat(roster.entries()).isEqualTo(new Roster(database).entries());
    }

    @Test
    void aChangeThatIsCommittedAfterALaterOneIsSeen() {
        List<Entry> before = roster.entries();
        UUID early = before.getFirst().id();
        UUID late = before.getLast().id();
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Void> open =
                CompletableFuture.runAsync(
                        () ->
                                database.inTransaction(tx -> {
                                    tx.update(user("slow"), late);
                                    changed.countDown();
                                    await(looked);
                                }),
                        task -> Thread.ofVirtual().start(task));
        await(changed);
        database.update(user("quick"), early);
        assertThat(users(early, late)).contains("quick").doesNotContain("slow");
        looked.countDown();
        open.join();

        assertThat(users(early, late)).containsExactlyInAnyOrder("quick", "slow");
    }

    private static String user(String name) {
        return "update inventory.machines set username = '" + name + "' where id = $1";
    }

    private List<String> users(UUID... machines) {
        return roster.entries().stream()
                .filter(entry -> List.of(machines).contains(entry.id()))
                .map(Entry::user)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void changesOfEndedTransactionsAreForgotten() {
        UUID machine = roster.entries().getFirst().id();
        database.update(user("forgotten"), machine);
        roster.entries();

        upkeep.forget(upkeep.horizon());

        List<Row> kept =
                database.query(
                        "select 1 from inventory.machine_changes where machine_id = $1", machine);
        assertThat(kept).isEmpty();
        assertThat(users(machine)).containsExactly("forgotten");
    }

    @Test
    void changesThatARestoredDatabaseBroughtAlongAreForgotten() {
        UUID machine = roster.entries().getFirst().id();
        database.update(
                "insert into inventory.machine_changes (changed_in, machine_id) values ('9000000000000000000'::xid8, $1)",
                machine);

        upkeep.forget(upkeep.horizon());

        assertThat(
                        database.query(
                                "select 1 from inventory.machine_changes where changed_in > '8000000000000000000'::xid8"))
                .isEmpty();
        assertThat(roster.entries()).isEqualTo(new Roster(database).entries());
    }
}
