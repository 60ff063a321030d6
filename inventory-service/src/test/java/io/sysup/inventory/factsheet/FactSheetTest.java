package io.sysup.inventory.factsheet;

import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class FactSheetTest {
    private final String tag = "t" + Ids.next().toString().replace("-", "").substring(12);

    @Test
    void pagesHaveEachMachineOfASelectorOnce() {
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            registered.add(Api.register("sheet-" + Ids.next(), tag));
        }
        Api.register("another-" + Ids.next());

        List<String> read = new ArrayList<>();
        List<String> page;
        do {
            page = ids(read.isEmpty() ? null : read.getLast());
            read.addAll(page);
        } while (page.size() == 2);

        assertThat(read).containsExactlyInAnyOrderElementsOf(registered);
    }

    @Test
    void whatNobodyLookedAtIsNotKnown() {
        String name = "new-" + Ids.next();
        String id = Api.register(name);

        service()
                .get("/internal/v1/machines/" + id + "/facts")
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("updates", nullValue())
                .body("security", nullValue())
                .body("lastSeenAt", nullValue())
                .body("disabled", equalTo(false));
    }

    @Test
    void onlyServicesAsk() {
        person().body(Map.of("limit", 10))
                .post("/internal/v1/machines/facts")
                .then()
                .statusCode(403);
    }

    private List<String> ids(String after) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("selector", "tag:" + tag);
        wish.put("after", after);
        wish.put("limit", 2);
        return service()
                .body(wish)
                .post("/internal/v1/machines/facts")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
