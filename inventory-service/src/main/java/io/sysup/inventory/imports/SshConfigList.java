package io.sysup.inventory.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that {@code ~/.ssh/config} names, each with what OpenSSH would use for it. Patterns
 * give values and are no hosts; what other files hold that it includes is not seen.
 */
final class SshConfigList {
    private static final String PATTERN_SIGNS = "*?!";
    private static final String INCLUDE = "include";
    private static final String MATCH = "match";
    private static final String HOST = "host";

    /** Each takes the library a look at all ways to divide a name among them. */
    private static final Pattern WILD = Pattern.compile("(\\*[^\\s*]*){4}");

    private SshConfigList() {}

    static ListedMachines read(String text) {
        Set<String> ignored = new TreeSet<>();
        List<HostConfigEntry> entries = entries(understood(text, ignored));
        Set<String> names = names(entries);
        if (names.isEmpty()) {
            throw new UnreadableList("names no host: there is no Host line without a pattern");
        }
        TooManyMachines.check(names.size());
        HostConfigEntryResolver config = HostConfigEntry.toHostConfigEntryResolver(entries);
        List<ListedMachine> machines = new ArrayList<>();
        for (String name : names) {
            machines.add(machine(name, effective(config, name)));
        }
        return new ListedMachines(machines, ignored);
    }

    /** Without what only OpenSSH can evaluate: conditions, and files that are elsewhere. */
    private static String understood(String text, Set<String> ignored) {
        StringBuilder kept = new StringBuilder();
        boolean conditional = false;
        for (String line : text.lines().toList()) {
            String written = line.strip().split("[\\s=]+", 2)[0];
            String word = written.toLowerCase(Locale.ROOT);
            boolean unseen = word.equals(MATCH) || word.equals(INCLUDE);
            if (word.equals(HOST) && WILD.matcher(line).find()) {
                throw new UnreadableList("has a pattern with too many wildcards");
            }
            if (unseen) {
                ignored.add(written);
            }
            if (word.equals(MATCH) || word.equals(HOST)) {
                conditional = word.equals(MATCH);
            }
            kept.append(unseen || conditional ? "" : line).append('\n');
        }
        return kept.toString();
    }

    private static List<HostConfigEntry> entries(String text) {
        try {
            return HostConfigEntry.readHostConfigEntries(
                    new BufferedReader(new StringReader(text)));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableList("is no configuration of OpenSSH's client");
        }
    }

    private static Set<String> names(List<HostConfigEntry> entries) {
        Set<String> names = new LinkedHashSet<>();
        for (HostConfigEntry entry : entries) {
            for (String host : CsvList.words(entry.getHost())) {
                if (host.chars().noneMatch(sign -> PATTERN_SIGNS.indexOf(sign) >= 0)) {
                    names.add(host);
                }
            }
        }
        return names;
    }

    private static @Nullable HostConfigEntry effective(
            HostConfigEntryResolver config, String name) {
        try {
            return config.resolveEffectiveHost(name, 0, null, null, null, null);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableList("has a value for the host " + name + " that is wrong");
        }
    }

    private static ListedMachine machine(String name, @Nullable HostConfigEntry entry) {
        String hostname = entry == null ? null : given(entry.getHostName());
        return new ListedMachine(
                "host " + name,
                name,
                hostname == null ? name : hostname.replace("%h", name),
                entry == null || entry.getPort() <= 0 ? null : Integer.toString(entry.getPort()),
                entry == null ? null : given(entry.getUsername()),
                List.of(),
                entry == null ? null : lastHop(entry.getProxyJump()),
                Map.of());
    }

    /** Of several machines on the way the last one is that before the target. */
    private static @Nullable String lastHop(@Nullable String proxyJump) {
        String given = given(proxyJump);
        if (given == null || given.equalsIgnoreCase("none")) {
            return null;
        }
        String last = given.substring(given.lastIndexOf(',') + 1);
        String host = last.substring(last.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        boolean port = colon > 0 && host.indexOf(':') == colon;
        return port ? host.substring(0, colon) : host;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
