package io.sysup.inventory.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.inventory.exports.ExportedMachine.Hop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnsibleExportTest {
    private static final Hop GATE = new Hop("ops", "gate.test", 2222);
    private static final Hop INNER = new Hop("root", "2001:db8::7", 22);

    private static ExportedMachine machine(
            String name, String user, String host, int port, List<String> tags, Hop... way) {
        return new ExportedMachine(
                name,
                host,
                port,
                user,
                "unknown",
                tags,
                null,
                "debian",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "ok",
                null,
                null,
                null,
                null,
                List.of(way));
    }

    /** What Ansible itself reads in it stands beside it, see the test of the lists. */
    @Test
    void theWayIsWrittenAsOpenSshTakesIt() throws IOException {
        String text =
                AnsibleExport.write(
                        List.of(
                                machine(
                                        "core",
                                        "root",
                                        "10.9.8.8",
                                        22,
                                        List.of("eu/west", "prod"),
                                        GATE,
                                        INNER),
                                machine("gate", "ops", "gate.test", 2222, List.of("EU/west")),
                                machine("inner", "root", "2001:db8::7", 22, List.of(), GATE),
                                machine(
                                        "odd way",
                                        "{{lookup('pipe','id')}}",
                                        "odd-way.test",
                                        22,
                                        List.of(),
                                        new Hop("a'b$(id)", "gate.test", 22))));

        try (InputStream in =
                Objects.requireNonNull(
                        AnsibleExportTest.class.getResourceAsStream("/imports/exported.yaml"))) {
            assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a'b", "a\"b", "a`id`", "$(id)", "a;id", "a,b", "a@b", "-oX", "{{x}}", "a b"
            })
    void aWayThatMeansSomethingToAShellIsLeftOut(String user) {
        String text =
                AnsibleExport.write(
                        List.of(
                                machine(
                                        "m",
                                        "root",
                                        "m.test",
                                        22,
                                        List.of(),
                                        new Hop(user, "gate.test", 22))));

        assertThat(text).contains("m.test").doesNotContain("ansible_ssh_common_args");
    }
}
