package io.sysup.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachinePlanTest extends StubTest {

    private static final String PAYLOAD =
            """
            {"plans": {"upgrade": [
               {"name": "passwd", "operation": "upgrade", "from": "1", "to": "2", "security": true,
                "downloadBytes": 1048576, "installedBytesChange": -2048,
                "sources": [{"label": "Debian-Security", "suite": "stable-security", "codename": "trixie-security"}]},
               {"name": "odd", "operation": "hold", "reason": "kept_back", "from": "1", "to": "2", "security": false}],
              "distUpgrade": []},
             "pinned": [{"name": "libzstd1", "installed": "1.5", "newer": "1.6", "priority": -1, "sources": []}],
             "conffiles": [{"packageName": "login.defs", "path": "/etc/login.defs", "state": "edited"}],
             "release": {"id": "debian", "version": "13", "longTermEnds": "2030-06-30", "source": "table"},
             "preflight": {"warnings": [{"kind": "backup_running", "message": "A backup is running: restic 22.",
                "remedy": "Wait until it is done."}]},
             "affected": {"complete": false, "processes": [], "liveRestore": false, "containers": ["web"],
                "units": [{"name": "ssh.service", "restarts": true, "packages": ["openssh-server"]},
                          {"name": "cron.service", "restarts": false, "packages": ["libzstd1"]}]},
             "repositories": [
               {"uri": "http://mirror.example/debian", "suite": "trixie", "components": ["main", "contrib"],
                "architectures": ["amd64"], "origin": "Debian", "label": "Debian", "archive": "stable",
                "codename": "trixie", "signedBy": "/usr/share/keyrings/debian.gpg", "notAutomatic": false, "known": true},
               {"uri": "file:/srv/more", "suite": "./", "components": [], "architectures": [], "trusted": true,
                "notAutomatic": false, "known": false}]}
            """;

    @BeforeEach
    void aMachineThatWasAnalysed() {
        server.on("GET", "machines", page("{\"id\": \"m1\", \"name\": \"web-1\"}"));
        server.on(
                "GET",
                "snapshots",
                page("{\"id\": \"s1\", \"createdAt\": \"2026-03-01T09:00:00Z\"}"));
        server.on("GET", "snapshots/s1", "{\"id\": \"s1\", \"payload\": " + PAYLOAD + "}");
    }

    @Test
    void thePlanTellsSizesSuitesAndWhatToLookAt() {
        Cli.Result result = run("machine", "plan", "web-1");

        assertThat(result.out())
                .contains("look at: A backup is running: restic 22. Wait until it is done.")
                .contains("release debian 13 gets security updates until 2030-06-30")
                .containsPattern(
                        "passwd +upgrade, security +1 +2 +1.0 MiB +-2.0 KiB +Debian-Security trixie-security \\(stable-security\\)")
                .containsPattern("odd +kept back +1 +2 +\\? +\\?")
                .contains("to download: 1.0 MiB")
                .contains("pinned: libzstd1 stays at 1.5; preferences give 1.6 the priority -1")
                .contains("changed here: /etc/login.defs (login.defs)")
                .contains("restarts: ssh.service (openssh-server)")
                .contains("uses old files until restarted: cron.service (libzstd1)")
                .contains("container stops: web");
        assertThat(result.err()).contains("not all processes could be seen without root");
    }

    @Test
    void aPlanWithoutChangesSaysSo() {
        assertThat(run("machine", "plan", "web-1", "--dist-upgrade").out())
                .contains("nothing to change");
    }

    @Test
    void repositoriesAreListedWithTheirKeys() {
        assertThat(run("machine", "repositories", "web-1").out())
                .containsPattern(
                        "http://mirror.example/debian +trixie +main contrib +Debian +Debian +stable trixie .*/usr/share/keyrings/debian.gpg")
                .containsPattern("file:/srv/more +./ +never fetched .*trusted without a signature");
    }

    @Test
    void aMachineThatWasNeverAnalysedIsAnErrorWithARemedy() {
        server.on("GET", "snapshots", page());

        Cli.Result result = run("machine", "plan", "web-1");

        assertThat(result.exit()).isNotZero();
        assertThat(result.err())
                .contains("was not analysed yet")
                .contains("sysup run analyze --on web-1 --wait");
    }
}
