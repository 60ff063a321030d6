package io.sysup.inventory.machine;

import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class JumpHostsTest {
    private static final String MACHINES = "/api/v1/machines/";

    @Test
    void aMachineIsReachedThroughAnotherOneUntilThatIsTakenBack() {
        String bastion = Api.register("bastion of one");
        String machine = behind("behind one", "bastion of one");

        person().get(MACHINES + machine)
                .then()
                .body("jump.id", equalTo(bastion))
                .body("jump.name", equalTo("bastion of one"));

        edit(machine, "").statusCode(200).body("jump", nullValue()).body("version", equalTo(1));
        edit(machine, bastion).statusCode(200).body("jump.id", equalTo(bastion));
        edit(machine, bastion).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void aWayThatLeadsBackIsRefused() {
        String first = Api.register("circle 1");
        String second = behind("circle 2", first);
        String third = behind("circle 3", second);

        refused(edit(first, third), "leads back to the machine itself");
        refused(edit(first, first), "leads back to the machine itself");
        edit(first, "").statusCode(200).body("version", equalTo(0));
    }

    @Test
    void aWayOverMoreThanFourMachinesIsRefusedFromBothEnds() {
        String last = Api.register("chain 0");
        for (int i = 1; i <= 4; i++) {
            last = behind("chain " + i, last);
        }
        Map<String, Object> oneMore = registration("chain 5");
        oneMore.put("jump", last);
        refused(
                person().body(oneMore).post(MACHINES).then(),
                "makes a way over more than 4 machines");
        String before = Api.register("before the chain");
        refused(edit(idOf("chain 0"), before), "makes a way over more than 4 machines");
    }

    @Test
    void aMachineThatIsNotThereOrNotOneIsRefused() {
        Api.register("twin");
        Api.register("twin");
        String machine = Api.register("lost");

        refused(edit(machine, "nobody"), "there is no machine called nobody");
        refused(edit(machine, "twin"), "is the name of several machines; give the id of one");
        refused(edit(machine, Ids.next().toString()), "there is no machine called");
    }

    @Test
    void aMachineThatOthersAreReachedThroughStays() {
        String bastion = Api.register("needed");
        String machine = behind("needing", bastion);

        person().delete(MACHINES + bastion)
                .then()
                .statusCode(409)
                .body("detail", equalTo("Other machines are reached through needed: needing"));
        person().delete(MACHINES + machine).then().statusCode(204);
        person().delete(MACHINES + bastion).then().statusCode(204);

        refused(
                person().post(MACHINES + machine + "/restore").then(),
                "is a machine that was removed");
    }

    @Test
    void theSameAddressBehindTwoMachinesIsTwoMachines() {
        Map<String, Object> one = registration("private 1");
        one.put("hostname", "10.0.0.5");
        one.put("jump", Api.register("site 1"));
        Api.register(one);
        Map<String, Object> other = registration("private 2");
        other.put("hostname", "10.0.0.5");
        other.put("jump", Api.register("site 2"));
        Api.register(other);

        other.put("name", "private 3");
        person().body(other)
                .post(MACHINES)
                .then()
                .statusCode(409)
                .body("detail", containsString("10.0.0.5:22 is already registered"));
    }

    @Test
    void aWorkerGetsTheLoginsOfTheWholeWayAndEachLeavesATrace() {
        String outer = Api.register("outer");
        String inner = behind("inner", outer);
        String machine = behind("innermost", inner);

        MachineConnection connection = connection(machine);

        assertThat(connection.password()).isEqualTo("pw-innermost");
        assertThat(connection.jump().password()).isEqualTo("pw-inner");
        assertThat(connection.jump().jump().password()).isEqualTo("pw-outer");
        assertThat(connection.jump().jump().jump()).isNull();
        for (String hop : new String[] {outer, inner}) {
            person().get(MACHINES + hop + "/timeline")
                    .then()
                    .body(
                            "items.message",
                            hasItem(
                                    "Credential decrypted for host.check on innermost, which is reached through here"));
        }
    }

    @Test
    void aDisabledMachineOnTheWayClosesIt() {
        String bastion = Api.register("closed");
        String machine = behind("behind closed", bastion);
        person().header("If-Match", version(bastion))
                .body(Map.of("disabled", true))
                .patch(MACHINES + bastion)
                .then()
                .statusCode(200);

        Api.login(machine, Map.of("action", "host.check"))
                .body("[0].refusal.kind", equalTo("jump_refused"))
                .body(
                        "[0].refusal.detail",
                        equalTo(
                                "The way to behind closed leads through closed, which is disabled."));
    }

    private static MachineConnection connection(String id) {
        return Api.connection(id, Map.of("action", "host.check"));
    }

    private static String behind(String name, String jump) {
        Map<String, Object> body = registration(name);
        body.put("jump", jump);
        return Api.register(body);
    }

    private static String idOf(String name) {
        return person().get("/api/v1/machines?where=name:\"" + name + "\"")
                .then()
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse edit(String id, String jump) {
        return person().header("If-Match", version(id))
                .body(Map.of("jump", jump))
                .patch(MACHINES + id)
                .then();
    }

    private static String version(String id) {
        int version = person().get(MACHINES + id).then().extract().path("version");
        return "\"" + version + "\"";
    }

    private static void refused(ValidatableResponse answer, String message) {
        answer.statusCode(400)
                .body("errors.field", hasItem("jump"))
                .body("errors.message", hasItem(containsString(message)));
    }
}
