package io.sysup.inventory.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to a host as Ansible hands it to OpenSSH: {@code -J} or {@code ProxyJump} among the
 * arguments. All else there means nothing here.
 */
final class AnsibleWay {
    /** Variables whose value ends up on the command line of ssh. */
    static final Set<String> ARGUMENTS =
            Set.of("ansible_ssh_common_args", "ansible_ssh_extra_args", "ansible_ssh_args");

    private static final Pattern JUMP =
            Pattern.compile(
                    "(?:^|\\s)(?:-J|-o\\s*+[\"']?ProxyJump\\s*+=?)\\s*+[\"']?([^\\s\"']+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HOP =
            Pattern.compile("(?:ssh://)?(?:[^@]*@)?(\\[[^\\]]+\\]|[^:\\[\\]]+)(?::(\\d+))?");
    private static final String SSH = "22";

    private AnsibleWay() {}

    /**
     * A machine on the way.
     *
     * @param port null when none is given
     */
    record Hop(String host, @Nullable String port) {
        /** As a value of a list, until it is known which machine it means. */
        String written() {
            return port == null ? host : "[" + host + "]:" + port;
        }

        static Hop of(String written) {
            Matcher hop = HOP.matcher(written);
            if (!hop.matches()) {
                return new Hop(written, null);
            }
            String host = hop.group(1);
            boolean bracketed = host.startsWith("[");
            return new Hop(bracketed ? host.substring(1, host.length() - 1) : host, hop.group(2));
        }

        String endpoint() {
            return host.toLowerCase(Locale.ROOT) + " " + (port == null ? SSH : port);
        }
    }

    /** Of several machines on the way the last one is that before the target. */
    static @Nullable Hop lastHop(@Nullable String arguments) {
        Matcher jump = JUMP.matcher(arguments == null ? "" : arguments);
        if (!jump.find() || jump.group(1).equalsIgnoreCase("none")) {
            return null;
        }
        String way = jump.group(1);
        return Hop.of(way.substring(way.lastIndexOf(',') + 1));
    }

    /** Where the way leads through a machine of the same list, by its name there. */
    static List<ListedMachine> named(List<ListedMachine> machines) {
        Map<String, String> names = new HashMap<>();
        for (ListedMachine machine : machines) {
            String name = Objects.requireNonNull(machine.name());
            names.putIfAbsent(name, name);
            names.putIfAbsent(
                    new Hop(Objects.requireNonNull(machine.hostname()), machine.port()).endpoint(),
                    name);
        }
        return machines.stream().map(machine -> named(machine, names)).toList();
    }

    private static ListedMachine named(ListedMachine machine, Map<String, String> names) {
        if (machine.jump() == null) {
            return machine;
        }
        Hop hop = Hop.of(machine.jump());
        String byName = names.getOrDefault(hop.host(), hop.host());
        return machine.through(names.getOrDefault(hop.endpoint(), byName));
    }
}
