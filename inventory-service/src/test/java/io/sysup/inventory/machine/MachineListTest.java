package io.sysup.inventory.machine;

import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class MachineListTest {
    private static final int FLEET = 1_000;
    private static final String MACHINES = "/api/v1/machines";
    private static final String OF_FLEET = "name:fleet-*";
    private static final String MAKE_FLEET =
            """
            with made as (
                insert into inventory.machines (
                    id, name, hostname, username, os_family, last_seen_at)
                select gen_random_uuid(), 'Fleet-' || lpad(n::text, 4, '0'), 'fleet' || n || '.test',
                    'root', case when n % 2 = 0 then 'debian' else 'ubuntu' end,
                    case when n % 3 = 0 then now() - n * interval '1 second' end
                from generate_series(1, $1) as n
                on conflict do nothing
                returning id, name)
            insert into inventory.machine_state (
                machine_id, status, apt_status, apt_updates_count, apt_security_count, apt_last_analyze_at)
            select id, case right(name, 1) when '0' then 'error' when '1' then 'busy' else 'ok' end,
                'updates_available', right(name, 2)::int, right(name, 1)::int, now()
            from made
            """;

    @Inject InventoryDatabase database;

    @BeforeEach
    void fleetExists() {
        database.update(MAKE_FLEET, FLEET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "-name",
                "status",
                "-status",
                "-updates",
                "updates",
                "-security",
                "lastSeen",
                "-lastSeen"
            })
    void pagesShowEveryMachineOnce(String sort) {
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(sort, cursor);
            assertThat(page.getLong("total")).isEqualTo(FLEET);
            names.addAll(page.getList("items.name"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(names).hasSize(FLEET).doesNotHaveDuplicates();
        if (sort.equals("name")) {
            assertThat(names).isSorted();
        }
        if (sort.equals("-name")) {
            assertThat(names).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    private static JsonPath page(String sort, @Nullable String cursor) {
        return person().queryParam("where", OF_FLEET)
                .queryParam("sort", sort)
                .queryParam("limit", 200)
                .queryParam("cursor", cursor == null ? "" : cursor)
                .get(MACHINES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void theWorstComesFirst() {
        list(OF_FLEET, "status").body("items[0].state.status", equalTo("error"));
        list(OF_FLEET, "-updates").body("items[0].state.updates", equalTo(99));
        list(OF_FLEET, "-security").body("items[0].state.security", equalTo(9));
        list(OF_FLEET, "lastSeen").body("items[0].lastSeenAt", nullValue());
        list(OF_FLEET, "-lastSeen").body("items[0].name", equalTo("Fleet-0003"));
    }

    private static ValidatableResponse list(String where, String sort) {
        return person().queryParam("where", where)
                .queryParam("sort", sort)
                .get(MACHINES)
                .then()
                .statusCode(200)
                .body("items", hasSize(50));
    }

    @Test
    void theSelectorAndTheWordsNarrowTheList() {
        total(OF_FLEET + " and os:debian", "", FLEET / 2);
        total(OF_FLEET + " and os:debian and updates>=98", "", 10);
        total(OF_FLEET + " and not (os:debian or status:busy)", "", 400);
        total("", "fleet-0042", 1);
        total("", "FLEET42. test", 1);
        total(OF_FLEET, "nowhere", 0);
        total("name:\"fleet_0042\"", "", 0);
    }

    private static void total(String where, String q, int expected) {
        person().queryParam("where", where)
                .queryParam("q", q)
                .get(MACHINES)
                .then()
                .statusCode(200)
                .body("total", equalTo(expected));
    }

    @Test
    void showsTagsAndCredentialsInOneGo() {
        String id = Api.register("listed", "b-tag", "a-tag");

        person().queryParam("where", "tag:a-tag and tag:B-TAG")
                .get(MACHINES)
                .then()
                .body("items.id", contains(id))
                .body("items[0].tags.name", contains("a-tag", "b-tag"))
                .body("items[0].authMethod", equalTo("password"))
                .body("nextCursor", nullValue());
        person().get("/api/v1/tags")
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'a-tag' }.machines", equalTo(1));
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        String tag =
                person().queryParam("where", OF_FLEET)
                        .get(MACHINES)
                        .then()
                        .extract()
                        .header("ETag");

        person().queryParam("where", OF_FLEET)
                .header("If-None-Match", tag)
                .get(MACHINES)
                .then()
                .statusCode(304);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        person().queryParam("where", "tag:")
                .get(MACHINES)
                .then()
                .statusCode(400)
                .body("kind", equalTo("selector_invalid"))
                .body("errors[0].field", equalTo("where"));
        person().queryParam("sort", "colour").get(MACHINES).then().statusCode(400);
        person().queryParam("cursor", "bogus").get(MACHINES).then().statusCode(400);
        for (Cursor forged :
                List.of(
                        Cursor.at("0", "name", "no id"),
                        Cursor.at("x", "name", Ids.next()),
                        Cursor.at("0", "na\0me", Ids.next()))) {
            person().queryParam("cursor", forged.encoded())
                    .queryParam("sort", "status")
                    .get(MACHINES)
                    .then()
                    .statusCode(400);
        }
        person().queryParam("q", "nul\0nul").get(MACHINES).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "99999999999"})
    void aLimitThatIsNoNumberIsNamed(String limit) {
        person().queryParam("limit", limit)
                .get(MACHINES)
                .then()
                .statusCode(400)
                .body("kind", equalTo("validation"))
                .body("errors[0].field", equalTo("limit"));
    }
}
