package io.sysup.execution.job;

import static io.sysup.execution.testing.Api.person;
import static io.sysup.execution.testing.Api.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.machine.Machines;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One word for what each machine does with its own package manager; the inventory is played. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class SharedWordsDbTest {
    private final List<Selected> selected = new ArrayList<>();

    @BeforeEach
    void theInventoryAnswers() {
        QuarkusMock.installMockForType(
                new Machines(null) {
                    @Override
                    public SelectedMachines select(MachineSelection selection) {
                        return new SelectedMachines(selected, List.of());
                    }
                },
                Machines.class);
    }

    @Test
    void eachMachineIsAnalysedWithWhatItHas() {
        machine("web", "debian");
        machine("shop", "rocky");
        machine("new", null);
        machine("edge", "alpine");

        ValidatableResponse answer =
                ordered(Map.of("action", "analyze", "on", "*", "delaySeconds", 3600));

        answer.statusCode(202)
                .body("jobs", hasSize(3))
                .body("jobs.find { it.machine == 'web' }.action", equalTo("apt.analyze"))
                .body("jobs.find { it.machine == 'shop' }.action", equalTo("dnf.analyze"))
                .body("jobs.find { it.machine == 'new' }.action", equalTo("apt.analyze"))
                .body("leftOut", contains("edge"));
    }

    @Test
    void aLaterStepMeansTheSame() {
        machine("shop", "fedora");

        ordered(
                        Map.of(
                                "action",
                                "machine.probe",
                                "on",
                                "*",
                                "delaySeconds",
                                3600,
                                "then",
                                List.of(Map.of("action", "analyze"))))
                .statusCode(202)
                .body("jobs.action", containsInAnyOrder("machine.probe", "dnf.analyze"));
    }

    @Test
    void aNamedActionIsDoneWhereItWasAskedFor() {
        machine("edge", "alpine");

        ordered(Map.of("action", "machine.probe", "on", "*", "delaySeconds", 3600))
                .statusCode(202)
                .body("jobs.action", contains("machine.probe"))
                .body("leftOut", empty());
    }

    @Test
    void whereNothingCanBeDoneItIsSaid() {
        machine("edge", "Alpine");

        ordered(Map.of("action", "analyze", "on", "*"))
                .statusCode(409)
                .body("kind", equalTo("not_debian"))
                .body("detail", containsString("edge"));
    }

    @Test
    void aListShowsJobsOfSeveralActions() {
        machine("web", "debian");
        machine("shop", "rocky");
        ordered(Map.of("action", "analyze", "on", "*", "delaySeconds", 3600)).statusCode(202);
        String shop = selected.getLast().id().toString();

        reader().queryParam("action", "apt.analyze,dnf.analyze")
                .queryParam("machineId", shop)
                .get("/api/v1/jobs")
                .then()
                .body("items.action", contains("dnf.analyze"));
        reader().queryParam("action", "apt.analyze")
                .queryParam("machineId", shop)
                .get("/api/v1/jobs")
                .then()
                .body("items", empty());
    }

    private void machine(String name, @Nullable String os) {
        selected.add(new Selected(Ids.next(), name, os));
    }

    private static ValidatableResponse ordered(Map<String, Object> wish) {
        return person().body(wish).post("/api/v1/jobs").then();
    }
}
