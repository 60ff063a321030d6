package io.sysup.inventory.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ansible's own kind of INI: a host with variables on each line of {@code [group]}, groups in
 * {@code [group:children]}, variables in {@code [group:vars]}.
 */
final class AnsibleIni {
    private static final Pattern SECTION =
            Pattern.compile(
                    "\\[\\s*([^\\]:\\s]+)\\s*(?::\\s*(children|vars)\\s*)?\\]\\s*(?:[#;].*)?");
    private static final Pattern VARIABLE =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(\"[^\"]*\"|'[^']*'|\\S*)");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*$");
    private static final String HOSTS = "hosts";

    private final AnsibleGroups groups = new AnsibleGroups();
    private String group = "ungrouped";
    private String section = HOSTS;

    private AnsibleIni() {}

    static AnsibleGroups read(String text) {
        AnsibleIni ini = new AnsibleIni();
        int[] number = {0};
        text.lines().forEach(line -> ini.take(line.strip(), ++number[0]));
        return ini.groups;
    }

    private void take(String line, int number) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        if (line.startsWith("[")) {
            Matcher matcher = SECTION.matcher(line);
            if (!matcher.matches()) {
                throw new UnreadableList("has a section that is not closed, line " + number);
            }
            group = matcher.group(1);
            section = matcher.group(2) == null ? HOSTS : matcher.group(2);
            groups.addVariables(group, Map.of());
            return;
        }
        switch (section) {
            case "children" -> groups.addChild(group, withoutComment(line));
            case "vars" -> groups.addVariables(group, variable(line, number));
            default -> addHosts(withoutComment(line), number);
        }
    }

    private static String withoutComment(String line) {
        return COMMENT.matcher(line).replaceFirst("").strip();
    }

    /** Ansible takes all of such a line for the value, also what looks like a comment. */
    private static Map<String, String> variable(String line, int number) {
        String[] parts = line.split("=", 2);
        if (parts.length < 2) {
            throw new UnreadableList("has something that is no name=value, line " + number);
        }
        return Map.of(parts[0].strip(), unquoted(parts[1].strip()));
    }

    private void addHosts(String line, int number) {
        String[] words = line.split("\\s+", 2);
        if (words[0].contains("=")) {
            throw new UnreadableList("has a variable where a host is expected, line " + number);
        }
        Map<String, String> variables =
                words.length < 2 ? new LinkedHashMap<>() : variables(words[1], number);
        for (String host : HostRange.expand(words[0])) {
            groups.addHost(group, withoutPort(host, variables), variables);
        }
    }

    /** Ansible takes {@code host:22} for a host with a port. */
    private static String withoutPort(String host, Map<String, String> variables) {
        int colon = host.indexOf(':');
        if (colon <= 0 || host.indexOf(':', colon + 1) > 0) {
            return host;
        }
        variables.putIfAbsent("ansible_port", host.substring(colon + 1));
        return host.substring(0, colon);
    }

    private static Map<String, String> variables(String text, int number) {
        Map<String, String> variables = new LinkedHashMap<>();
        Matcher matcher = VARIABLE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (!text.substring(end, matcher.start()).isBlank()) {
                throw new UnreadableList("has something that is no name=value, line " + number);
            }
            variables.put(matcher.group(1), unquoted(matcher.group(2)));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new UnreadableList("has something that is no name=value, line " + number);
        }
        return variables;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
