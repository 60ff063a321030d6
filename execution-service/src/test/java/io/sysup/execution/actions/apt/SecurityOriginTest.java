package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityOriginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Debian-Security:12/oldstable-security",
                "Debian:12.15/oldstable, Debian-Security:12/oldstable-security",
                "Debian-Security:10/oldoldstable",
                "Ubuntu:22.04/jammy-updates, Ubuntu:22.04/jammy-security",
                "UbuntuESMApps:22.04/jammy-apps-security",
                "Lab:lab-security"
            })
    void securityArchives(String origin) {
        assertThat(SecurityOrigin.isOne(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Debian:12.15/oldstable",
                "Debian:13-updates/stable-updates",
                "Docker CE:bookworm",
                "Security Onion tools:12/stable",
                "LP-PPA-security-team:22.04/jammy"
            })
    void otherArchives(String origin) {
        assertThat(SecurityOrigin.isOne(origin)).isFalse();
    }
}
