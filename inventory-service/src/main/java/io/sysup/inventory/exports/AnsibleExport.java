package io.sysup.inventory.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.sysup.inventory.exports.ExportedMachine.Hop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An inventory in YAML with a group a tag; a machine behind others is reached as OpenSSH jumps.
 * Ansible takes values for templates and hands arguments to ssh as words of a shell: what could
 * mean something there is left out.
 */
final class AnsibleExport {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern NOT_IN_A_GROUP = Pattern.compile("[^a-z0-9_]");
    private static final Pattern TEMPLATE = Pattern.compile("\\{[{%#]");

    /** Words that are the same in a shell, in a list with commas and before an at sign. */
    private static final Pattern PLAIN_USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");

    private static final Pattern PLAIN_HOST =
            Pattern.compile("[a-z0-9_][a-z0-9_.:-]*|::[a-f0-9:.]*");
    private static final Map<String, Object> NOTHING = Map.of();

    private AnsibleExport() {}

    static String write(List<ExportedMachine> machines) {
        Map<String, Object> hosts = new LinkedHashMap<>();
        Map<String, Map<String, Object>> groups = new TreeMap<>();
        for (ExportedMachine machine : machines) {
            String key = key(machine, hosts);
            hosts.put(key, variables(machine));
            for (String tag : machine.tags()) {
                groups.computeIfAbsent(group(tag), name -> new LinkedHashMap<>()).put(key, NOTHING);
            }
        }
        Map<String, Object> children = new LinkedHashMap<>();
        groups.forEach((name, members) -> children.put(name, Map.of("hosts", members)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("hosts", hosts);
        all.put("children", children);
        try {
            return MAPPER.writeValueAsString(Map.of("all", all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ansible reads other signs as a pattern, and a name twice as one host. */
    private static String key(ExportedMachine machine, Map<String, Object> taken) {
        String name = machine.name();
        if (HOST.matcher(name).matches() && !taken.containsKey(name)) {
            return name;
        }
        String host = machine.hostname().replace(':', '-') + "-" + machine.port();
        String key = host;
        for (int number = 2; taken.containsKey(key); number++) {
            key = host + "-" + number;
        }
        return key;
    }

    private static Map<String, Object> variables(ExportedMachine machine) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("ansible_host", machine.hostname());
        variables.put("ansible_port", machine.port());
        if (!TEMPLATE.matcher(machine.username()).find()) {
            variables.put("ansible_user", machine.username());
        }
        if (!machine.way().isEmpty() && machine.way().stream().allMatch(AnsibleExport::isPlain)) {
            variables.put(
                    "ansible_ssh_common_args",
                    "-J "
                            + machine.way().stream()
                                    .map(AnsibleExport::written)
                                    .collect(Collectors.joining(",")));
        }
        return variables;
    }

    private static boolean isPlain(Hop hop) {
        return PLAIN_USER.matcher(hop.username()).matches()
                && PLAIN_HOST.matcher(hop.hostname()).matches();
    }

    private static String written(Hop hop) {
        String host = hop.hostname().contains(":") ? "[" + hop.hostname() + "]" : hop.hostname();
        return hop.username() + "@" + host + ":" + hop.port();
    }

    private static String group(String tag) {
        String name = NOT_IN_A_GROUP.matcher(tag.toLowerCase(Locale.ROOT)).replaceAll("_");
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
