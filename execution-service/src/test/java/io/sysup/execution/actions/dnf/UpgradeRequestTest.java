package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeRequestTest {

    @Test
    void eachWishIsAnArgumentOfItsOwn() {
        UpgradeRequest request =
                UpgradeRequest.of(
                        Map.of(
                                "packages",
                                List.of("kernel-core", "libstdc++.i686"),
                                "exclude",
                                List.of("kernel*"),
                                "securityOnly",
                                true,
                                "lockTimeoutSeconds",
                                5),
                        true);

        assertThat(request.call().arguments())
                .containsExactly(
                        "5",
                        "yes",
                        "no",
                        "yes",
                        "no",
                        "chosen",
                        "kernel-core",
                        "libstdc++.i686",
                        "exclude=kernel*");
        assertThat(request.call().root()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-y",
                "--installroot=/x",
                "@core",
                "/tmp/x.rpm",
                "a b",
                "a;id",
                "http://x/y.rpm",
                "exclude=x"
            })
    void whatDnfWouldReadOtherwiseIsNoPackage(String name) {
        Map<String, Object> params = Map.of("packages", List.of(name));

        assertThatThrownBy(() -> UpgradeRequest.of(params, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
