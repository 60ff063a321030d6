package io.sysup.inventory.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hosts in groups that are in groups; what is nearer to a host wins. */
final class AnsibleGroups {
    private static final String ALL = "all";
    static final int DEEPEST = 50;
    private static final Set<String> NO_TAGS = Set.of(ALL, "ungrouped");

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> hosts = new LinkedHashMap<>();

    private static final class Group {
        private final Set<String> parents = new LinkedHashSet<>();
        private final Set<String> hosts = new LinkedHashSet<>();
        private final Map<String, String> variables = new HashMap<>();
    }

    Collection<String> hosts() {
        return hosts.keySet();
    }

    void addHost(String group, String host, Map<String, String> variables) {
        group(group).hosts.add(host);
        hosts.computeIfAbsent(host, name -> new HashMap<>()).putAll(variables);
        TooManyMachines.check(hosts.size());
    }

    void addChild(String group, String child) {
        group(child).parents.add(group);
        group(group);
    }

    void addVariables(String group, Map<String, String> variables) {
        group(group).variables.putAll(variables);
    }

    private Group group(String name) {
        return groups.computeIfAbsent(name, key -> new Group());
    }

    /** Names of the groups that hold the host, those further out first. */
    private List<String> path(String host) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        groups.forEach((name, group) -> {
            if (group.hosts.contains(host)) {
                outwards(name, found, new LinkedHashSet<>());
            }
        });
        return List.copyOf(found);
    }

    private void outwards(String name, Set<String> found, Set<String> way) {
        if (found.contains(name)) {
            return;
        }
        if (!way.add(name)) {
            throw new UnreadableList("has the group " + name + " inside itself");
        }
        if (way.size() > DEEPEST) {
            throw new UnreadableList("has groups in groups, more than " + DEEPEST + " deep");
        }
        for (String parent : group(name).parents) {
            outwards(parent, found, way);
        }
        way.remove(name);
        found.add(name);
    }

    List<String> groupsOf(String host) {
        return path(host).stream().filter(name -> !NO_TAGS.contains(name)).toList();
    }

    Map<String, String> variablesOf(String host) {
        Map<String, String> variables = new HashMap<>(group(ALL).variables);
        List<String> near = new ArrayList<>(path(host));
        near.remove(ALL);
        near.forEach(name -> variables.putAll(group(name).variables));
        variables.putAll(hosts.getOrDefault(host, Map.of()));
        return variables;
    }
}
