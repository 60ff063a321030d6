package io.sysup.inventory.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFormatTest {
    private static String file(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ListFormatTest.class.getResourceAsStream("/imports/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ListedMachine only(ListFormat format, String text) {
        List<ListedMachine> machines = format.read(text).machines();
        assertThat(machines).hasSize(1);
        return machines.getFirst();
    }

    @Test
    void csvTakesWhatSpreadsheetsWrite() {
        ListedMachines list =
                ListFormat.CSV.read(
                        "\uFEFFName;Host;Port;User;Tags;Room\r\n"
                                + "\"web \"\"one\"\"; the first\";web1.example.org;2222;root;prod, eu;A12\r\n"
                                + "\r\n"
                                + "db;;;;;\r\n");

        assertThat(list.ignored()).containsExactly("Room");
        assertThat(list.machines())
                .containsExactly(
                        new ListedMachine(
                                "line 2",
                                "web \"one\"; the first",
                                "web1.example.org",
                                "2222",
                                "root",
                                List.of("prod", "eu"),
                                null,
                                Map.of()),
                        new ListedMachine(
                                "line 4", "db", null, null, null, List.of(), null, Map.of()));
    }

    @Test
    void csvGivesBackWhatTheExportMadeHarmless() {
        assertThat(only(ListFormat.CSV, "name,hostname\n'=1+1,a.test\n").name()).isEqualTo("=1+1");
        assertThat(only(ListFormat.CSV, "name,hostname\n'quoted',a.test\n").name())
                .isEqualTo("'quoted'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | must begin with a line that names the columns",
                "'colour,size\n1,2'          | at least name or hostname",
                "'name,host,hostname\na,b,c' | has two columns for the hostname",
                "'name,hostname\n\"a,b'      | is no CSV"
            })
    void csvSaysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> ListFormat.CSV.read(text))
                .isInstanceOf(UnreadableList.class)
                .hasMessageContaining(message);
    }

    @Test
    void aListHasAnEnd() {
        String million = "name\n" + "a\n".repeat(1_000_000);

        assertThatThrownBy(() -> ListFormat.CSV.read(million))
                .hasMessage("holds more than 10000 machines; import it in parts");
    }

    @Test
    void jsonTakesTheAnswerOfTheApi() {
        ListedMachine machine =
                only(
                        ListFormat.JSON,
                        """
                        {"items": [{"id": 1, "name": "a", "hostname": "a.test", "port": 22, "username": "root",
                            "tags": [{"name": "prod", "color": null}], "jump": {"id": "x", "name": "gate"},
                            "kind": "vm", "osFamily": "debian", "chosen": {"kind": "vm"}, "observed": {"osFamily": "debian"}}],
                            "nextCursor": null}
                        """);

        assertThat(machine)
                .isEqualTo(
                        new ListedMachine(
                                "machine 1",
                                "a",
                                "a.test",
                                "22",
                                "root",
                                List.of("prod"),
                                "gate",
                                Map.of("kind", "vm")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "7", "{\"items\": 3}", "[7]"})
    void jsonSaysWhatIsWrong(String text) {
        assertThatThrownBy(() -> ListFormat.JSON.read(text)).isInstanceOf(UnreadableList.class);
    }

    /** Each in the form it is written in, and as Ansible itself understood it. */
    @ParameterizedTest
    @ValueSource(strings = {"inventory.ini", "inventory.yaml", "exported.yaml"})
    void ansibleInventoriesMeanWhatAnsibleReadsInThem(String name) throws IOException {
        ListedMachines ours = ListFormat.ANSIBLE.read(file(name));
        ListedMachines ansibles = ListFormat.ANSIBLE.read(file(name + ".list.json"));

        assertThat(sorted(ours)).isEqualTo(sorted(ansibles)).hasSizeGreaterThan(3);
        assertThat(ours.ignored()).isEqualTo(ansibles.ignored());
    }

    private static List<ListedMachine> sorted(ListedMachines list) {
        return list.machines().stream()
                .map(ListFormatTest::withSortedTags)
                .sorted(Comparator.comparing(ListedMachine::place))
                .toList();
    }

    private static ListedMachine withSortedTags(ListedMachine machine) {
        return new ListedMachine(
                machine.place(),
                machine.name(),
                machine.hostname(),
                machine.port(),
                machine.username(),
                machine.tags().stream().sorted().toList(),
                machine.jump(),
                machine.facts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-J gate                                              | gate",
                "-J ops@gate:2200                                     | gate",
                "-o StrictHostKeyChecking=yes -J one,ops@[10.0.0.9]:22 | gate",
                "-o ProxyJump=ops@10.0.0.9                            | gate",
                "'-o \"ProxyJump ops@10.0.0.9:22\"'                   | gate",
                "-oproxyjump=elsewhere.test                           | elsewhere.test",
                "-J none                                              | null",
                "-o Compression=yes                                   | null"
            },
            nullValues = "null")
    void ansibleLeadsThroughTheLastMachineOnTheWay(String arguments, @Nullable String jump) {
        String text =
                "[web]\ngate ansible_host=10.0.0.9\nhost\n[web:vars]\nansible_ssh_common_args="
                        + arguments
                        + "\n[gate:vars]\nansible_ssh_common_args=\n";

        assertThat(ListFormat.ANSIBLE.read(text).machines())
                .filteredOn(machine -> machine.place().equals("host host"))
                .extracting(ListedMachine::jump)
                .containsExactly(jump);
    }

    @Test
    void aListThatTellsWhichFactsWereChosenLeavesTheOthersToTheMachine() {
        String written = "name,OS,osVersion,Codename,kind\na,debian,12,bookworm,vm\n";
        String exported = "name,os,osVersion,kind,chosen\na,debian,12,vm,osVersion kind\n";

        assertThat(only(ListFormat.CSV, written).facts())
                .isEqualTo(
                        Map.of(
                                "osFamily",
                                "debian",
                                "osVersion",
                                "12",
                                "osCodename",
                                "bookworm",
                                "kind",
                                "vm"));
        assertThat(only(ListFormat.CSV, exported).facts())
                .isEqualTo(Map.of("osVersion", "12", "kind", "vm"));
        assertThat(only(ListFormat.CSV, "name,os,chosen\na,debian,\n").facts()).isEmpty();
    }

    @Test
    void ansiblePasswordsAreNotTakenButNamed() throws IOException {
        ListedMachines list = ListFormat.ANSIBLE.read(file("inventory.yaml"));

        assertThat(list.ignored()).containsExactly("ansible_password");
        assertThat(list.toString()).doesNotContain("not-to-be-taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[web\nhost'                               | section that is not closed, line 1",
                "'[a:children]\nb\n[b:children]\na\n[a]\nh' | inside itself",
                "'[web]\nh ansible_user'                    | no name=value, line 2",
                "'[1:999999999]'                            | section that is not closed",
                "'x[1:999999999]'                           | more than 10000 machines",
                "'a: [b'                                    | is no YAML",
                "'# nothing'                                | names no host"
            })
    void ansibleSaysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> ListFormat.ANSIBLE.read(text))
                .isInstanceOf(UnreadableList.class)
                .hasMessageContaining(message);
    }

    @Test
    void manyWaysThroughGroupsCostNothing() {
        StringBuilder text = new StringBuilder("[g0]\nhost\n");
        for (int i = 0; i < 40; i++) {
            text.append("[a%d:children]\ng%d\n[b%d:children]\ng%d\n".formatted(i, i, i, i));
            text.append("[g%d:children]\na%d\nb%d\n".formatted(i + 1, i, i));
        }

        assertThatThrownBy(() -> ListFormat.ANSIBLE.read(text.toString()))
                .hasMessageContaining("more than 50 deep");
    }

    @Test
    void hostsOfOpenSshMeanWhatOpenSshReadsInThem() throws IOException {
        Map<String, Map<String, String>> effective =
                file("ssh_config.effective")
                        .lines()
                        .map(line -> line.split(" ", 3))
                        .collect(
                                groupingBy(
                                        words -> words[0],
                                        toMap(words -> words[1], words -> words[2])));

        Map<String, Map<String, String>> read = new HashMap<>();
        for (ListedMachine machine : ListFormat.SSH_CONFIG.read(file("ssh_config")).machines()) {
            Map<String, String> values = new HashMap<>();
            values.put("hostname", machine.hostname());
            values.put("user", machine.username());
            values.put("port", Objects.requireNonNullElse(machine.port(), "22"));
            if (machine.jump() != null) {
                values.put("proxyjump", "admin@" + machine.jump() + ":2200");
            }
            read.put(machine.name(), values);
        }
        assertThat(read).isEqualTo(effective).hasSize(5);
    }

    @Test
    void whatOpenSshWouldReadElsewhereIsNamed() {
        String text = "Include other\nHost a\n  User b\nMatch user c\n  Port 7\n";

        assertThat(ListFormat.SSH_CONFIG.read(text).ignored()).containsExactly("Include", "Match");
    }

    @Test
    void aPatternCannotKeepTheLibraryBusy() {
        assertThatThrownBy(() ->
                        ListFormat.SSH_CONFIG.read("Host a\nHost *a*a*a*a*a*a*a*a*a*b\n  User x\n"))
                .hasMessageContaining("too many wildcards");
    }

    @Test
    void aConfigurationWithPatternsOnlyNamesNoHost() {
        assertThatThrownBy(() -> ListFormat.SSH_CONFIG.read("Host *\n  User ops\n"))
                .hasMessageContaining("names no host");
    }
}
