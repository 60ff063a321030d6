package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.Sections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands between the machine and its repositories, by name and port. An error of apt names a
 * proxy like any other server.
 */
record Proxies(Set<String> hosts) {
    /** Only a proxy says so. */
    private static final Pattern OF_A_PROXY =
            Pattern.compile(
                    "\\b407 |Proxy Authentication Required|Invalid response from proxy"
                            + "|Unsupported proxy configured|SOCKS proxy|proxy CONNECT|Failed to connect to proxy"
                            + "|Proxy tunnel");

    private static final Pattern PEER =
            Pattern.compile(
                    "(?:Could not|Unable to|Cannot) (?:connect to|initiate the connection to|resolve|create a socket for)"
                            + " '?(\\[[^\\]]+\\]|[^\\s:'(]+)(?::(\\d+))?"
                            + "|Connection (?:timed out|failed) \\[IP: (\\S+) (\\d+)\\]"
                            + "|Temporary failure resolving '([^']+)'");

    Proxies {
        hosts = Set.copyOf(hosts);
    }

    /** None where the script was too old to look. */
    static Proxies of(Sections sections) {
        return new Proxies(
                sections.find("configured").stream()
                        .flatMap(section -> section.valuesOf("proxy"))
                        .collect(Collectors.toSet()));
    }

    /** Whether it is the proxy that this complaint is about. */
    boolean failed(String complaint) {
        if (OF_A_PROXY.matcher(complaint).find()) {
            return true;
        }
        Matcher peer = PEER.matcher(complaint);
        while (peer.find()) {
            String host = first(peer.group(1), peer.group(3), peer.group(5));
            String port = first(peer.group(2), peer.group(4), "");
            if (isOne(host, port)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(String host, String port) {
        return port.isEmpty()
                ? hosts.stream().anyMatch(each -> each.equals(host) || each.startsWith(host + ":"))
                : hosts.contains(host + ":" + port);
    }

    private static String first(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }
}
