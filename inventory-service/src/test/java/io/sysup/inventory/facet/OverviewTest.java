package io.sysup.inventory.facet;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered together is what the list and the selectors say apart. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class OverviewTest {
    private static final int FLEET = 300;
    private static final String LIST = "/api/v1/machines";
    private static final String OVERVIEW = "/api/v1/machines/overview";
    private static final String MAKE_FLEET =
            """
            with made as (
                insert into inventory.machines (
                    id, name, hostname, username, os_family, os_codename, arch, machine_kind, last_seen_at)
                select gen_random_uuid(), 'Over-' || lpad(n::text, 4, '0'), 'over' || n || '.test', 'root',
                    case n % 3 when 0 then 'debian' else 'ubuntu' end, case when n % 4 > 0 then 'c' || n % 4 end,
                    case when n % 5 > 0 then 'arm64' end, (array['vm', 'lxc', 'physical'])[1 + n % 3],
                    now() - n * interval '1 second'
                from generate_series(1, $1) as n
                on conflict do nothing
                returning id, right(name, 4)::int as n),
            described as (
                insert into inventory.machine_state (
                    machine_id, status, apt_updates_count, apt_security_count, apt_reboot_required,
                    apt_last_analyze_at, host_key, feed_versions_json)
                select id, (array['ok', 'error', 'updates_available', 'offline'])[1 + n % 4], n % 7,
                    case when n % 7 > 3 then n % 3 else 0 end, n % 6 = 0, case when n % 8 > 0 then now() end,
                    case n % 9 when 0 then 'unknown' else 'approved' end,
                    case when n % 4 > 0 then jsonb_build_object('observed', jsonb_build_object('reboot', jsonb_build_object(
                        'needs', jsonb_build_object(
                            'reboot', 'no', 'serviceRestart', (array['no', 'yes', 'unknown'])[1 + n % 3],
                            'containerRestart', (array['no', 'yes'])[1 + n % 2], 'relogin', 'no',
                            'rebootReasons', '[]'::jsonb, 'rebootPackages', '[]'::jsonb, 'services', '[]'::jsonb,
                            'processes', '[]'::jsonb, 'containers', '[]'::jsonb, 'users', '[]'::jsonb)))) else '{}'::jsonb end
                from made),
            named as (
                insert into inventory.tags (id, name) select gen_random_uuid(), 'Over tag ' || n from generate_series(0, 4) as n
                on conflict do nothing returning id, right(name, 1)::int as n)
            insert into inventory.machine_tags (machine_id, tag_id)
            select made.id, named.id from made join named on made.n % 5 = named.n or made.n % 11 = named.n
            """;

    @Inject InventoryDatabase database;

    @BeforeEach
    void fleetExists() {
        database.update(MAKE_FLEET, FLEET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:over-*",
                "name:over-* and os:debian",
                "name:over-* and (tag:\"over tag 1\" or updates>4)",
                "name:over-* and not kind:vm and security=0",
                "name:over-* and needs:container-restart",
                "name:over-nobody"
            })
    void aPageAndItsCountsAreThoseOfTheListAndOfSelectors(String where) {
        for (String sort : List.of("name", "-updates", "status", "-lastSeen")) {
            JsonPath overview = read(OVERVIEW, where, sort, null);
            same(overview, read(LIST, where, sort, null));
            String next = overview.getString("nextCursor");
            if (next != null) {
                same(read(OVERVIEW, where, sort, next), read(LIST, where, sort, next));
            }
        }
        JsonPath overview = read(OVERVIEW, where, "name", null);
        Map<String, List<Map<String, Object>>> facets = overview.getMap("facets");
        facets.forEach((facet, counts) ->
                counts.forEach(counted ->
                        assertThat(
                                        read(
                                                        LIST,
                                                        where + " and " + term(facet, counted),
                                                        "name",
                                                        null)
                                                .getInt("total"))
                                .as(facet + " " + counted)
                                .isEqualTo(counted.get("machines"))));
        for (String complete : List.of("status", "os", "kind", "updates", "hostkey", "reboot")) {
            assertThat(
                            overview
                                    .getList("facets." + complete + ".machines", Integer.class)
                                    .stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .as(complete)
                    .isEqualTo(overview.getInt("total"));
        }
    }

    private static void same(JsonPath one, JsonPath other) {
        assertThat(one.getList("items")).isEqualTo(other.getList("items"));
        assertThat(one.getString("nextCursor")).isEqualTo(other.getString("nextCursor"));
        assertThat(one.getInt("total")).isEqualTo(other.getInt("total"));
    }

    /** The selector that means the machines of a count. */
    private static String term(String facet, Map<String, Object> counted) {
        String value = String.valueOf(counted.get("value"));
        return switch (facet) {
            case "updates" ->
                    switch (value) {
                        case "security" -> "security>0";
                        case "updates" -> "(updates>0 and security=0)";
                        case "none" -> "(updates=0 and security=0)";
                        default -> "not updates>=0";
                    };
            case "reboot" -> value.equals("true") ? "reboot:true" : "not reboot:true";
            default -> "%s:\"%s\"".formatted(facet, value);
        };
    }

    private static JsonPath read(String path, String where, String sort, @Nullable String cursor) {
        return person().queryParam("where", where)
                .queryParam("sort", sort)
                .queryParam("limit", 20)
                .queryParam("cursor", cursor == null ? "" : cursor)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aMistakeIsToldAsInTheList() {
        person().queryParam("where", "kind:")
                .get(OVERVIEW)
                .then()
                .statusCode(400)
                .body("errors.field", contains("where"));
        person().queryParam("sort", "colour")
                .get(OVERVIEW)
                .then()
                .statusCode(400)
                .body("errors.field", contains("sort"));
        as("client:nobody").get(OVERVIEW).then().statusCode(403);
    }
}
