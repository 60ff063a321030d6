package io.sysup.execution.pending;

import static io.sysup.execution.pending.PlanFixture.daysAgo;
import static io.sysup.execution.pending.PlanFixture.left;
import static io.sysup.execution.pending.PlanFixture.planned;
import static io.sysup.execution.pending.PlanFixture.security;
import static io.sysup.execution.pending.PlanFixture.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.apt.AppliedRule;
import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.pending.PendingPackages.PendingPage;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fleet waits for, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class PendingPackagesDbTest {
    private static final String ROWS =
            """
            select u.machine_id::text || ' ' || c.name || ' ' || coalesce(c.arch, '') || ' ' || c.state || ' ' || u.counted
                || ' ' || u.first_seen_at as row
            from execution.pending_updates u join execution.pending_changes c on c.id = u.change_id order by 1
            """;
    private static final String NUMBERS =
            """
            select c.name || ' ' || c.id || ' ' || c.machines || ' ' || c.oldest_at || ' ' || (
                select string_agg(n.number::text, ' ' order by n.number) from execution.pending_numbers n
                where get_bit(c.waiting, n.number) = 1) as row
            from execution.pending_changes c order by c.name, c.id
            """;
    private static final String COUNTED_AGAIN =
            """
            select c.name || ' ' || c.id || ' ' || count(u.change_id) filter (where u.counted) || ' ' || min(u.first_seen_at)
                || ' ' || string_agg(n.number::text, ' ' order by n.number) as row
            from execution.pending_changes c left join execution.pending_updates u on u.change_id = c.id
                left join execution.pending_numbers n on n.machine_id = u.machine_id
            group by c.name, c.id order by c.name, c.id
            """;

    @Inject ExecutionDatabase database;
    @Inject PendingUpkeep upkeep;
    @Inject PlanFixture fleet;

    private final String mark = "p" + Ids.next();
    private List<UUID> meant = List.of();

    @Test
    void manyMachinesThatWaitForTheSameAreOneRow() {
        Instant first = daysAgo(9);
        fleet.analysed(fleet.machine("a"), first, security(mark, "1.0", "2.0"));
        fleet.analysed(fleet.machine("b"), daysAgo(2), security(mark, "1.1", "2.0"));
        fleet.analysed(fleet.machine("c"), daysAgo(1), security(mark, "1.1", "2.0"));

        PendingPage page = page(PendingFilter.ALL);

        PendingPackage row = page.items().getFirst();
        assertThat(page.items()).hasSize(1);
        assertThat(row.machines()).isEqualTo(3);
        assertThat(row.fromVersions()).isEqualTo(2);
        assertThat(row.from()).containsExactly("1.0", "1.1");
        assertThat(row.to()).isEqualTo("2.0");
        assertThat(row.security()).isTrue();
        assertThat(row.origins()).containsExactly("Debian-Security:12/stable-security");
        assertThat(row.oldestAt()).isCloseTo(first, within(1, ChronoUnit.SECONDS));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.updates()).isEqualTo(3);
    }

    @Test
    void whatAnUpgradeLeavesStandsApart() {
        fleet.analysed(fleet.machine("a"), daysAgo(0), update(mark, "1", "2"));
        fleet.analysed(fleet.machine("b"), daysAgo(0), left(mark, "1", "2", HoldReason.HELD));
        fleet.analysed(fleet.machine("c"), daysAgo(0), left(mark, "1", "2", HoldReason.PHASED));
        fleet.analysed(fleet.machine("d"), daysAgo(0), left(mark, "1", "2", HoldReason.KEPT_BACK));
        fleet.analysed(fleet.machine("e"), daysAgo(0), left(mark, "1", "2", HoldReason.EXCLUDED));

        assertThat(page(PendingFilter.ALL).items())
                .extracting(PendingPackage::state)
                .containsExactly("excluded", "held", "kept_back", "phased", "ready");
        assertThat(page(filter(null, "held", null, null, null)).items())
                .extracting(PendingPackage::machines)
                .containsExactly(1L);
    }

    @Test
    void whoWaitsForARuleIsToldWhich() {
        UUID ruled = fleet.machine("a");
        fleet.analysed(ruled, daysAgo(0), left(mark, "1", "2", HoldReason.EXCLUDED));
        fleet.analysed(fleet.machine("b"), daysAgo(0), update(mark, "1", "2"));
        ExcludeRule rule = new ExcludeRule(Ids.next(), "freeze", List.of("*"), "why", null);
        database.update(
                "update execution.snapshots set payload_json = $2::text::jsonb where machine_id = $1",
                ruled,
                Json.write(
                        Map.of(
                                "rules",
                                List.of(
                                        new AppliedRule(rule, List.of("other")),
                                        new AppliedRule(rule, List.of("another", mark))))));

        assertThat(machines("2", PendingFilter.ALL, null).items())
                .extracting(PendingMachine::rule)
                .containsExactly(rule, null);
    }

    @Test
    void whatARuleWouldHoldBackIsCountedByMachine() {
        UUID one = fleet.machine("a");
        UUID two = fleet.machine("b");
        fleet.analysed(
                one,
                daysAgo(0),
                security(mark + "-1", "1", "2"),
                update(mark + "-2", "1", "2"),
                left(mark + "-3", "1", "2", HoldReason.HELD));
        fleet.analysed(two, daysAgo(0), left(mark + "-1", "1", "2", HoldReason.EXCLUDED));
        fleet.analysed(fleet.machine("c"), daysAgo(0), update(mark + "-1", "1", "2"));
        meant = List.of(one, two, Ids.next());

        upkeep.catchUp();
        ExcludedPreview.HeldBack preview =
                new ExcludedPreview(database, inventory()).of("*", List.of(mark + "-?"));

        assertThat(preview.machines()).isEqualTo(3);
        assertThat(preview.concerned()).isEqualTo(2);
        assertThat(preview.updates()).isEqualTo(3);
        assertThat(preview.security()).isEqualTo(1);
        assertThat(preview.items())
                .extracting(
                        ExcludedPreview.Concerned::machineId,
                        ExcludedPreview.Concerned::updates,
                        ExcludedPreview.Concerned::packages)
                .containsExactly(
                        tuple(one, 2L, List.of(mark + "-1", mark + "-2")),
                        tuple(two, 1L, List.of(mark + "-1")));
    }

    @Test
    void aMachineWithTwoArchitecturesCountsOnce() {
        UUID machine = fleet.machine("multi");
        PlannedPackage amd64 = planned(mark, "amd64", "1", "2", false, null);
        PlannedPackage i386 = planned(mark, "i386", "1", "2", false, null);
        fleet.analysed(machine, daysAgo(1), amd64, i386);

        assertThat(only().machines()).isEqualTo(1);
        assertThat(only().archs()).containsExactly("amd64", "i386");
        assertThat(machines("2", PendingFilter.ALL, null).items().getFirst().changes()).hasSize(2);

        fleet.analysed(machine, daysAgo(0), i386);

        assertThat(only().machines()).isEqualTo(1);
        assertThat(only().archs()).containsExactly("i386");
    }

    @Test
    void whoWasUpgradedOrRemovedWaitsNoLonger() {
        UUID upgraded = fleet.machine("upgraded");
        UUID removed = fleet.machine("removed");
        fleet.analysed(upgraded, daysAgo(3), update(mark, "1", "2"));
        fleet.analysed(removed, daysAgo(2), update(mark, "1", "2"));
        assertThat(only().machines()).isEqualTo(2);

        fleet.analysed(upgraded, daysAgo(0));
        assertThat(only().machines()).isEqualTo(1);
        assertThat(only().oldestAt()).isCloseTo(daysAgo(2), within(1, ChronoUnit.MINUTES));

        fleet.removed(removed, true);
        assertThat(page(PendingFilter.ALL).items()).isEmpty();
        fleet.removed(removed, false);
        assertThat(only().oldestAt()).isCloseTo(daysAgo(2), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aNewerVersionMakesTheWaitNoShorterAndSecurityBeginsAnew() {
        UUID machine = fleet.machine("m");
        fleet.analysed(machine, daysAgo(20), update(mark, "1", "2"));
        assertThat(only().to()).isEqualTo("2");
        fleet.analysed(machine, daysAgo(10), update(mark, "1", "3"));
        assertThat(only().oldestAt()).isCloseTo(daysAgo(20), within(1, ChronoUnit.MINUTES));
        assertThat(only().to()).isEqualTo("3");

        fleet.analysed(machine, daysAgo(4), security(mark, "1", "4"));
        fleet.analysed(machine, daysAgo(1), security(mark, "1", "5"));

        assertThat(only().to()).isEqualTo("5");
        assertThat(only().oldestAt()).isCloseTo(daysAgo(4), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void selectorsAndAgesNarrowTheNumbers() {
        UUID old = fleet.machine("old");
        UUID young = fleet.machine("young");
        fleet.analysed(old, daysAgo(40), security(mark, "1", "2"));
        fleet.analysed(young, daysAgo(3), security(mark, "1", "2"), update(mark + "x", "1", "2"));

        meant = List.of(young);
        assertThat(page(filter(null, null, "tag:young", null, null)).items())
                .extracting(PendingPackage::name, PendingPackage::machines)
                .containsExactly(tuple(mark, 1L), tuple(mark + "x", 1L));
        assertThat(page(filter("true", null, "tag:young", null, null)).updates()).isEqualTo(1);
        assertThat(page(filter("true", null, null, 31, null)).items().getFirst().machines())
                .isEqualTo(1);
        assertThat(page(filter("true", null, null, 2, 8)).items().getFirst().oldestAt())
                .isCloseTo(daysAgo(3), within(1, ChronoUnit.MINUTES));
        assertThat(page(filter("true", null, null, null, 2)).items()).isEmpty();
        assertThat(machines("2", filter(null, null, null, 31, null), null).items())
                .extracting(PendingMachine::machineId)
                .containsExactly(old);
        meant = List.of();
        PendingPage nobody = page(filter(null, null, "tag:none", null, null));
        assertThat(nobody.items()).isEmpty();
        assertThat(nobody.total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-machines", "-age"})
    void pagesFollowEachOtherInEachOrder(String sort) {
        for (int i = 0; i < 7; i++) {
            UUID machine = fleet.machine("m" + i);
            List<PlannedPackage> plan = new ArrayList<>();
            for (int j = 0; j <= i; j++) {
                plan.add(update(mark + j, "1", "2." + j % 4));
            }
            fleet.analysed(machine, daysAgo(i % 3), plan.toArray(PlannedPackage[]::new));
        }
        upkeep.catchUp();
        List<PendingPackage> whole = reader().page(named(), sort, 100, null).items();

        List<PendingPackage> paged = new ArrayList<>();
        String cursor = null;
        do {
            PendingPage page = reader().page(named(), sort, 2, cursor);
            assertThat(page.total()).isEqualTo(7);
            paged.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(paged).hasSize(7).isEqualTo(whole);
    }

    @Test
    void securityUpdatesAreCountedByTheirAge() {
        upkeep.catchUp();
        List<PendingPackages.Waiting> before = reader().securityByAge(List.of(0, 2, 8, 31));
        UUID one = fleet.machine("one");
        fleet.analysed(one, daysAgo(40), security(mark, "1", "2"));
        fleet.analysed(one, daysAgo(5), security(mark, "1", "2"), security(mark + "x", "1", "2"));
        fleet.analysed(fleet.machine("two"), daysAgo(5), security(mark, "1", "2"));
        fleet.analysed(fleet.machine("three"), daysAgo(0), update(mark, "1", "2"));
        upkeep.catchUp();

        List<PendingPackages.Waiting> now = reader().securityByAge(List.of(0, 2, 8, 31));

        assertThat(now.get(0)).isEqualTo(before.get(0));
        assertThat(now.get(1).updates()).isEqualTo(before.get(1).updates() + 2);
        assertThat(now.get(1).machines()).isEqualTo(before.get(1).machines() + 2);
        assertThat(now.get(2)).isEqualTo(before.get(2));
        assertThat(now.get(3).updates()).isEqualTo(before.get(3).updates() + 1);
    }

    @Test
    void theMachinesOfARowAreReadInPages() {
        UUID second = fleet.machine("B" + mark);
        UUID first = fleet.machine("a" + mark);
        fleet.analysed(second, daysAgo(1), update(mark, "1", "2"));
        fleet.analysed(first, daysAgo(1), update(mark, "1", "2"));
        upkeep.catchUp();

        Page<PendingMachine> page = reader().machines(mark, "2", PendingFilter.ALL, 1, null);
        assertThat(page.items()).extracting(PendingMachine::machineId).containsExactly(first);
        assertThat(page.total()).isEqualTo(2);
        assertThat(reader().machines(mark, "2", PendingFilter.ALL, 1, page.nextCursor()).items())
                .extracting(PendingMachine::machineId)
                .containsExactly(second);
        assertThat(reader().machines(mark, "3", PendingFilter.ALL, 1, null).items()).isEmpty();
    }

    /** Bits are counted without an age, rows with one: both must say the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverCameTheRowsAreThoseThatAreMadeAnewAndTheNumbersAddUp(long seed) {
        Random random = new Random(seed);
        List<UUID> machines =
                List.of(fleet.machine("r0"), fleet.machine("r1"), fleet.machine("r2"));
        for (int step = 40; step > 0; step--) {
            UUID machine = machines.get(random.nextInt(machines.size()));
            fleet.analysed(machine, daysAgo(step), plan(random));
            if (random.nextInt(3) == 0) {
                meant = machines.stream().filter(some -> random.nextBoolean()).toList();
                assertThat(page(filter(null, null, "tag:some", null, null)))
                        .isEqualTo(page(filter(null, null, "tag:some", 0, null)));
            }
            if (random.nextInt(10) == 0) {
                fleet.removed(machine, random.nextBoolean());
            }
        }
        upkeep.catchUp();
        List<String> rows = texts(ROWS);
        assertThat(texts(NUMBERS)).isEqualTo(texts(COUNTED_AGAIN));

        database.update("delete from execution.pending_updates");
        database.update("delete from execution.pending_changes");
        upkeep.lookAtAllAgain();

        assertThat(texts(ROWS)).isEqualTo(rows);
        assertThat(texts(NUMBERS)).isEqualTo(texts(COUNTED_AGAIN));
    }

    @Test
    void whatIsNoFilterIsRefusedByName() {
        assertThatThrownBy(() -> page(filter("maybe", null, null, null, null)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> page(filter(null, "gone", null, null, null)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> page(filter(null, null, null, -1, null)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> reader().page(PendingFilter.ALL, "size", 10, null))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> reader().page(PendingFilter.ALL, null, 10, "x"))
                .isInstanceOf(ProblemException.class);
    }

    private PlannedPackage[] plan(Random random) {
        List<PlannedPackage> plan = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String to = "2." + random.nextInt(2);
            switch (random.nextInt(5)) {
                case 0 -> plan.add(update(mark + i, "1", to));
                case 1 -> plan.add(security(mark + i, "1", to));
                case 2 -> plan.add(left(mark + i, "1", to, HoldReason.HELD));
                case 3 -> {
                    plan.add(update(mark + i, "1", to));
                    plan.add(planned(mark + i, "i386", "1", to, random.nextBoolean(), null));
                }
                default -> {}
            }
        }
        return plan.toArray(PlannedPackage[]::new);
    }

    private List<String> texts(String sql) {
        return database.query(sql).stream().map(row -> row.getString("row")).toList();
    }

    private PendingPackage only() {
        List<PendingPackage> items = page(PendingFilter.ALL).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private PendingPage page(PendingFilter filter) {
        upkeep.catchUp();
        return reader().page(named(filter), null, 100, null);
    }

    private Page<PendingMachine> machines(String to, PendingFilter filter, String cursor) {
        upkeep.catchUp();
        return reader().machines(mark, to, filter, 100, cursor);
    }

    private PendingFilter named() {
        return named(PendingFilter.ALL);
    }

    private PendingFilter named(PendingFilter filter) {
        return new PendingFilter(
                mark,
                filter.security(),
                filter.state(),
                filter.where(),
                filter.olderThanDays(),
                filter.youngerThanDays());
    }

    private static PendingFilter filter(
            String security, String state, String where, Integer older, Integer younger) {
        return new PendingFilter(null, security, state, where, older, younger);
    }

    /** A selector means whatever the test says. */
    private PendingPackages reader() {
        return new PendingPackages(database, inventory());
    }

    private Machines inventory() {
        return new Machines(null) {
            @Override
            public List<UUID> meant(String selector) {
                return meant;
            }
        };
    }
}
