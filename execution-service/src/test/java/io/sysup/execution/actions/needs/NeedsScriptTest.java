package io.sysup.execution.actions.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script on this machine, and on lines as kernels write them. */
class NeedsScriptTest {
    private static final String ID =
            "4e0fa7a1c3d2b5968877665544332211aabbccddeeff00112233445566778899";

    @Test
    void aProcessWhoseProgramIsGoneIsFound() throws Exception {
        // What lies in /tmp is thrown away by intent, and a clone may lie there, too.
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "sysup");
        Path folder = Files.createTempDirectory(Files.createDirectories(cache), "gone");
        Path program = folder.resolve("oldprogram");
        Files.copy(Path.of("/bin/sleep").toRealPath(), program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Process process = new ProcessBuilder(program.toString(), "60").start();
        try {
            assertThat(own()).noneMatch(line -> line.endsWith(" oldprogram"));

            Files.delete(program);

            assertThat(own())
                    .anyMatch(line -> line.startsWith("gone ") && line.endsWith(" oldprogram"));
        } finally {
            process.destroy();
            Files.deleteIfExists(program);
            Files.delete(folder);
        }
    }

    private static List<String> own() throws Exception {
        return ScriptPart.call("needs", List.of(), "prelude", "cgroups", "needs");
    }

    @Test
    void processesStandWhereTheirControlGroupIs() throws Exception {
        List<String> places =
                places(
                        "",
                        new Seen("sshd", "0::/system.slice/ssh.service"),
                        new Seen("old", "1:name=systemd:/system.slice/cron.service"),
                        new Seen(
                                "postgres",
                                "0::/system.slice/system-postgresql.slice/postgresql@15-main.service"),
                        new Seen("dockerd", "0::/system.slice/docker.service"),
                        new Seen("nginx", "0::/system.slice/docker-" + ID + ".scope"),
                        new Seen("redis", "0::/docker/" + ID),
                        new Seen("pod", "0::/machine.slice/libpod-" + ID + ".scope/container"),
                        new Seen("conmon", "0::/machine.slice/libpod-conmon-" + ID + ".scope"),
                        new Seen(
                                "k8s",
                                "0::/kubepods.slice/kubepods-besteffort.slice/kubepods-besteffort-pod1.slice/cri-containerd-"
                                        + ID
                                        + ".scope"),
                        new Seen("mail", "0::/lxc.payload.mail/system.slice/postfix@-.service"),
                        new Seen("pve", "0::/lxc/101/ns/system.slice/nginx.service"),
                        new Seen("lxc-start", "0::/lxc.monitor.mail"),
                        new Seen("kvm", "0::/qemu.slice/100.scope"),
                        new Seen(
                                "guest",
                                "0::/machine.slice/systemd-nspawn@box.service/payload/init.scope"),
                        new Seen(
                                "nspawn",
                                "0::/machine.slice/systemd-nspawn@box.service/supervisor"),
                        new Seen("bash", "0::/user.slice/user-1000.slice/session-3.scope"),
                        new Seen(
                                "syncthing",
                                "0::/user.slice/user-1001.slice/user@1001.service/app.slice/syncthing.service"),
                        new Seen("daemon", "0::/"));

        assertThat(places)
                .containsExactlyInAnyOrder(
                        "gone unit ssh.service sshd",
                        "gone unit cron.service old",
                        "gone unit postgresql@15-main.service postgres",
                        "gone unit docker.service dockerd",
                        "gone container docker 4e0fa7a1c3d2 nginx",
                        "gone container docker 4e0fa7a1c3d2 redis",
                        "gone container podman 4e0fa7a1c3d2 pod",
                        "gone unit libpod-conmon-" + ID + ".scope conmon",
                        "gone container containerd 4e0fa7a1c3d2 k8s",
                        "gone container lxc mail mail",
                        "gone container lxc 101 pve",
                        "gone process - lxc-start",
                        "gone unit 100.scope kvm",
                        "gone container nspawn box guest",
                        "gone unit systemd-nspawn@box.service nspawn",
                        "gone session 1000 bash",
                        "gone session 1001 syncthing",
                        "gone process - daemon");
    }

    /** Programs of that name stand in for the engine and for needrestart. */
    @Test
    void containersAndUsersHaveNamesAndNeedrestartIsHeard(@TempDir Path folder) throws Exception {
        program(folder, "docker", "[ $1 = ps ] && echo 'name docker 4e0fa7a1c3d2 web'");
        program(
                folder,
                "needrestart",
                "echo 'NEEDRESTART-VER: 3.6'; echo 'a word'; echo 'NEEDRESTART-SVC: cron.service'");
        List<String> lines = new ArrayList<>(new Seen("nginx", "0::/docker/" + ID).lines(1));
        lines.addAll(new Seen("bash", "0::/user.slice/user-0.slice/session-3.scope").lines(2));

        List<String> told =
                ScriptPart.call(
                        "PATH='"
                                + folder
                                + "':$PATH; gone_text() { cat; }; sees_all() { true; }; needs",
                        lines,
                        "prelude",
                        "cgroups",
                        "needs");

        assertThat(told)
                .containsExactly(
                        "gone container docker 4e0fa7a1c3d2 nginx",
                        "gone session 0 bash",
                        "complete",
                        "NEEDRESTART-VER: 3.6",
                        "NEEDRESTART-SVC: cron.service",
                        "name docker 4e0fa7a1c3d2 web",
                        "user 0 root");
    }

    private static void program(Path folder, String name, String script) throws Exception {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theOwnLoginAndTheOwnRunAreNoReason() throws Exception {
        assertThat(
                        places(
                                "",
                                new Seen("sshd", "0::/user.slice/user-0.slice/session-7.scope"),
                                new Seen(
                                        "sshd-session",
                                        "0::/user.slice/user-0.slice/session-7.scope"),
                                new Seen(
                                        "systemd",
                                        "0::/user.slice/user-0.slice/user@0.service/init.scope"),
                                new Seen("sh", "0::/system.slice/sysup-0199.service")))
                .isEmpty();
    }

    @Test
    void aMachineThatIsAContainerIsNotItsOwnContainer() throws Exception {
        assertThat(
                        places(
                                "lxc 101",
                                new Seen("sshd", "0::/lxc/101/ns/system.slice/ssh.service"),
                                new Seen(
                                        "nginx",
                                        "0::/lxc/101/ns/system.slice/docker-" + ID + ".scope")))
                .containsExactly(
                        "gone unit ssh.service sshd", "gone container docker 4e0fa7a1c3d2 nginx");
    }

    @Test
    void textThatNoPackageBroughtIsNoise() throws Exception {
        List<String> lines =
                new ArrayList<>(new Seen("java", "0::/system.slice/app.service").lines(1));
        lines.removeLast();
        for (String path :
                List.of(
                        "/memfd:jit",
                        "/dev/shm/x",
                        "/tmp/x",
                        "/var/tmp/x",
                        "/run/x",
                        "/dev/zero",
                        "/SYSV0000")) {
            lines.add(map(1, path));
        }
        lines.add("/proc/1/maps:7f00-7f01 rw-p 00000000 fe:00 1 [stack]");

        assertThat(gonePlaces("", lines)).isEmpty();
    }

    @Test
    void whatAnUpgradeTouchesIsNotTheContainersButTheirEngineIs() throws Exception {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "/var/lib/dpkg/info/libc6:amd64.list:/usr/lib/libc.so.6",
                                "/var/lib/dpkg/info/docker-ce.list:/usr/lib/systemd/system/docker.service"));
        List<Seen> processes =
                List.of(
                        new Seen("dockerd", "0::/system.slice/docker.service"),
                        new Seen("nginx", "0::/system.slice/docker-" + ID + ".scope"),
                        new Seen("redis", "0::/docker/" + ID),
                        new Seen("cron", "0::/system.slice/cron.service"),
                        new Seen("lxc-start", "0::/lxc.monitor.mail"));
        for (int each = 0; each < processes.size(); each++) {
            List<String> seen = processes.get(each).lines(each + 1);
            lines.addAll(seen.subList(0, 2));
            lines.add(map(each + 1, "/usr/lib/libc.so.6").replace(" (deleted)", ""));
        }

        assertThat(ScriptPart.call("users_of_lists ''", lines, "prelude", "cgroups", "affected"))
                .containsExactly(
                        "brings docker-ce docker.service",
                        "uses libc6:amd64 docker.service dockerd",
                        "uses libc6:amd64 cron.service cron",
                        "uses libc6:amd64 - lxc-start");
    }

    private static List<String> places(String own, Seen... processes) throws Exception {
        List<String> lines =
                Stream.iterate(0, i -> i < processes.length, i -> i + 1)
                        .flatMap(i -> processes[i].lines(i + 1).stream())
                        .collect(Collectors.toList());
        return gonePlaces(own, lines);
    }

    private static List<String> gonePlaces(String own, List<String> lines) throws Exception {
        return ScriptPart.call(
                "gone_places '" + Objects.requireNonNull(own) + "'",
                lines,
                "prelude",
                "cgroups",
                "needs");
    }

    private static String map(int process, String path) {
        return "/proc/%d/maps:7f13a5a47000-7f13a5b9d000 r-xp 00026000 fe:00 339380    %s (deleted)"
                .formatted(process, path);
    }

    private record Seen(String name, String cgroup) {
        List<String> lines(int process) {
            return List.of(
                    "/proc/%d/comm:%s".formatted(process, name),
                    "/proc/%d/cgroup:%s".formatted(process, cgroup),
                    map(process, "/usr/lib/x86_64-linux-gnu/libssl.so.3"));
        }
    }
}
