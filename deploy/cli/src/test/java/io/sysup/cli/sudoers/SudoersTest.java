package io.sysup.cli.sudoers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SudoersTest extends StubTest {

    @BeforeEach
    void serve() {
        server.on(
                "GET",
                "machines",
                page(
                        """
                        {"id": "m1", "name": "web-1", "hostname": "10.0.0.1", "port": 22, "username": "ops",
                         "sudoMode": "same_as_ssh", "state": {"status": "ok", "rights": "least_privilege",
                         "rightsActions": ["apt.analyze"], "rightsOutdated": ["apt.upgrade"]}}
                        """));
        server.on(
                "GET",
                "actions/sudoers",
                "{\"sudoers\": \"ops ALL = ...\\n\", \"installer\": \"#!/bin/sh\\n\"}");
    }

    @Test
    void theScriptForTheLoginOfAMachineGoesToStandardOutputUnchanged() {
        Cli.Result result = run("sudoers", "web-1", "--for", "apt.analyze,machine.probe");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("#!/bin/sh\n");
        assertThat(server.requests("GET", "actions/sudoers").getFirst().query())
                .containsEntry("user", "ops")
                .containsEntry("password", "true")
                .containsEntry("actions", "apt.analyze,machine.probe");
    }

    @Test
    void theFileAloneCanBeWrittenForAnyLogin() throws IOException {
        Path file = home.resolve("sysup");

        Cli.Result result =
                run("sudoers", "--user", "deploy", "--file-only", "--out", file.toString());

        assertThat(result.exit()).isZero();
        assertThat(Files.readString(file)).isEqualTo("ops ALL = ...\n");
    }

    @Test
    void listAndMachineTellWhatTheLoginMayDo() {
        assertThat(run("machine", "list").out()).contains("least-privilege");
        assertThat(run("machine", "show", "web-1").out())
                .contains("least-privilege: apt.analyze; another version's: apt.upgrade");
    }

    @Test
    void eitherAMachineOrALoginIsNeeded() {
        assertThat(run("sudoers").exit()).isEqualTo(2);
        assertThat(run("sudoers", "web-1", "--user", "ops").exit()).isEqualTo(2);
    }
}
