package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RepairRequestTest {

    @Test
    void nothingIsRemovedAndEditedFilesStayUnlessAskedFor() {
        var call = RepairRequest.of(Map.of("step", "fix-broken"), false).call();

        assertThat(call.root()).isTrue();
        assertThat(call.arguments()).containsExactly("fix-broken", "keep", "no", "60", "no");
    }

    @Test
    void argumentsAreInTheOrderOfTheScript() {
        Map<String, Object> params =
                Map.of(
                        "step",
                        "configure",
                        "conffile",
                        "replace",
                        "allowRemovals",
                        true,
                        "lockTimeoutSeconds",
                        5);

        assertThat(RepairRequest.of(params, true).call().arguments())
                .containsExactly("configure", "replace", "yes", "5", "yes");
    }
}
