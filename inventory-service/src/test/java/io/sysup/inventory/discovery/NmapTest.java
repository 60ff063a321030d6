package io.sysup.inventory.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.inventory.network.AddressRange;
import io.sysup.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class NmapTest {
    private static final String REPORT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nmaprun>
            <?xml-stylesheet href="file:///usr/share/nmap/nmap.xsl" type="text/xsl"?>
            <nmaprun scanner="nmap" args="nmap -oX - 10.0.0.0/29" start="1" version="7.93">
            <host starttime="1"><status state="up" reason="user-set"/>
            <address addr="10.0.0.1" addrtype="ipv4"/><address addr="00:11:22:33:44:55" addrtype="mac" vendor="x"/>
            <hostnames><hostname name="liar.example.org" type="PTR"/></hostnames>
            <ports><port protocol="tcp" portid="22"><state state="open" reason="syn-ack"/><service name="ssh"/></port>
            <port protocol="tcp" portid="2222"><state state="closed" reason="reset"/></port></ports>
            </host>
            <host><address addr="10.0.0.2" addrtype="ipv4"/>
            <ports><port protocol="tcp" portid="2222"><state state="open"/></port></ports></host>
            <host><address addr="10.9.9.9" addrtype="ipv4"/>
            <ports><port protocol="tcp" portid="22"><state state="open"/></port></ports></host>
            <host><address addr="10.0.0.3" addrtype="ipv4"/>
            <ports><port protocol="tcp" portid="25"><state state="open"/></port></ports></host>
            %s
            </nmaprun>
            """;
    private static final String END =
            "<runstats><finished time=\"2\" exit=\"success\"/></runstats>";

    @TempDir Path folder;

    @Test
    void whatIsNotThereIsNamedBeforeAnythingIsStored() {
        Settings settings = Settings.allowing("10.0.0.0/24").withNmap("/nowhere/nmap");

        assertThatThrownBy(() -> nmap(settings).check())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The field method is nmap, which is not installed");
    }

    @Test
    void onlyDoorsThatWereAskedForAreKnockedAt() throws IOException {
        List<String> doors = doors(program("cat " + file(REPORT.formatted(END))));

        assertThat(doors).containsExactly("10.0.0.1 22", "10.0.0.2 2222");
    }

    @Test
    void itGetsItsArgumentsOneByOne() throws IOException {
        Path said = folder.resolve("arguments");
        doors(program("printf '%s\\n' \"$@\" >" + said + "; cat " + file(REPORT.formatted(END))));

        assertThat(Files.readAllLines(said))
                .contains("-sT", "-Pn", "-n", "--max-rate", "50", "22,2222", "-oX", "-")
                .endsWith("10.0.0.0/29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<runstats><finished exit=\"error\" errormsg=\"x\"/></runstats>",
                "<host><address addr=\"metadata\" addrtype=\"ipv4\"/><ports><port portid=\"22\"><state state=\"open\"/></port></ports></host>",
                "<host><ports><port portid=\"ssh\">"
            })
    void halfAReportIsAFailureNotNothingFound(String end) throws IOException {
        String program = program("cat " + file(REPORT.formatted(end)));

        assertThatThrownBy(() -> doors(program)).hasMessageContaining("could not be read");
    }

    @Test
    void noFileIsReadAndNoEntityGrows() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "10.0.0.1");
        String evil =
                """
                <?xml version="1.0"?>
                <!DOCTYPE nmaprun [<!ENTITY a "10.0.0.1"><!ENTITY b SYSTEM "%s">]>
                <nmaprun><host><address addr="&a;" addrtype="ipv4"/>
                <ports><port portid="22"><state state="open"/></port></ports>&b;</host>%s</nmaprun>
                """
                        .formatted(secret.toUri(), END);

        assertThatThrownBy(() ->
                        NmapDoors.read(
                                new ByteArrayInputStream(evil.getBytes(StandardCharsets.UTF_8)),
                                door -> true))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void closingEndsTheProgram() throws Exception {
        Nmap nmap = nmap(settings(program("exec tail -f /dev/null")));
        Doors doors = nmap.doors(AddressRange.of("10.0.0.0/29"), List.of(22));
        Thread waiting =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                assertThat(doors.hasNext()).isFalse();
                            } catch (ProblemException stopped) {
                                // as it should
                            }
                        });

        doors.close();

        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
    }

    private List<String> doors(String program) {
        List<String> found = new ArrayList<>();
        try (Doors doors =
                nmap(settings(program)).doors(AddressRange.of("10.0.0.0/29"), List.of(22, 2222))) {
            doors.forEachRemaining(door -> found.add(door.address() + " " + door.port()));
        }
        return found;
    }

    private static Settings settings(String program) {
        return Settings.allowing("10.0.0.0/24").withNmap(program);
    }

    private static Nmap nmap(Settings settings) {
        return new Nmap(
                settings,
                new ScanRules(settings, Set.of()),
                new Pace(50, new ManualTime(), nanos -> {}));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("report.xml"), content);
    }

    private String program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("nmap"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program.toString();
    }
}
