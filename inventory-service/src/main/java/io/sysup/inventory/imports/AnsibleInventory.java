package io.sysup.inventory.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An inventory of Ansible, written as INI, as YAML, or as {@code ansible-inventory --list} prints
 * it. Groups become tags. Passwords in it are not taken.
 */
final class AnsibleInventory {
    private static final Set<String> ADDRESS = Set.of("ansible_host", "ansible_ssh_host");
    private static final Set<String> PORT = Set.of("ansible_port", "ansible_ssh_port");
    private static final Set<String> USER = Set.of("ansible_user", "ansible_ssh_user");
    private static final String PREFIX = "ansible_";

    private AnsibleInventory() {}

    static ListedMachines read(String text) {
        AnsibleGroups groups = isIni(text) ? AnsibleIni.read(text) : AnsibleYaml.read(text);
        if (groups.hosts().isEmpty()) {
            throw new UnreadableList("names no host");
        }
        List<ListedMachine> machines = new ArrayList<>();
        Set<String> ignored = new TreeSet<>();
        for (String host : groups.hosts()) {
            Map<String, String> variables = groups.variablesOf(host);
            machines.add(machine(host, variables, groups.groupsOf(host)));
            variables.keySet().stream()
                    .filter(name -> name.startsWith(PREFIX) && !known(name))
                    .forEach(ignored::add);
        }
        return new ListedMachines(AnsibleWay.named(machines), ignored);
    }

    /** YAML begins with a key, INI with a section or a host. */
    private static boolean isIni(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && "#;".indexOf(line.charAt(0)) < 0)
                .findFirst()
                .map(line ->
                        !line.equals("---")
                                && !line.startsWith("{")
                                && !line.matches(".*:(\\s.*)?"))
                .orElse(true);
    }

    private static boolean known(String variable) {
        return ADDRESS.contains(variable)
                || PORT.contains(variable)
                || USER.contains(variable)
                || AnsibleWay.ARGUMENTS.contains(variable);
    }

    private static ListedMachine machine(
            String host, Map<String, String> variables, List<String> groups) {
        String address = first(variables, ADDRESS);
        AnsibleWay.Hop hop = AnsibleWay.lastHop(first(variables, AnsibleWay.ARGUMENTS));
        return new ListedMachine(
                "host " + host,
                host,
                address == null ? host : address,
                first(variables, PORT),
                first(variables, USER),
                groups,
                hop == null ? null : hop.written(),
                Map.of());
    }

    private static @Nullable String first(Map<String, String> variables, Set<String> names) {
        return names.stream()
                .sorted()
                .map(variables::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }
}
