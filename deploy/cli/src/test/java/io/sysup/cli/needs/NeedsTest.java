package io.sysup.cli.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.json.Json;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final String FOUR =
            """
            {"reboot": "yes", "rebootReasons": ["kernel"], "rebootPackages": ["linux-image-6.1.0-36-amd64"],
             "serviceRestart": "yes", "services": ["ssh.service"], "processes": ["my daemon"],
             "containerRestart": "yes", "containers": [{"engine": "docker", "id": "4e0f", "name": "web"},
                {"engine": "lxc", "id": "101"}],
             "relogin": "unknown", "users": []}
            """;

    @Test
    void eachNeedSaysWhomItConcerns() {
        Needs needs = needs(FOUR);

        assertThat(needs.reboot()).isEqualTo("kernel, linux-image-6.1.0-36-amd64");
        assertThat(needs.services()).isEqualTo("ssh.service, my daemon");
        assertThat(needs.containers()).isEqualTo("web (docker), 101 (lxc)");
        assertThat(needs.words())
                .containsExactly("restart of 2 services", "restart of 2 containers");
    }

    @Test
    void whatWasNotSeenIsUnknownAndWhatWasNotToldIsNothing() {
        assertThat(needs(FOUR).users()).startsWith("unknown");
        assertThat(needs("{}").services()).isEmpty();
        assertThat(new Needs(Json.object().path("needs")).areTold()).isFalse();
    }

    private static Needs needs(String json) {
        return new Needs(Json.parse(json).orElseThrow());
    }
}
