package io.sysup.execution.actions.host;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.contracts.host.NetworkInterface;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Network interfaces, from ip or, without addresses, from /sys/class/net. */
final class Network {

    private Network() {}

    static List<NetworkInterface> of(Sections sections) {
        Optional<Section> ip = sections.find("ip").filter(Section::succeeded);
        return ip.isPresent()
                ? fromIp(JsonSection.read(ip.get()))
                : fromFiles(FileFacts.of(sections, "net"));
    }

    private static List<NetworkInterface> fromIp(JsonNode tree) {
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (JsonNode link : tree) {
            String name = link.path("ifname").asText("");
            if (!name.isEmpty() && !name.equals("lo")) {
                interfaces.add(
                        new NetworkInterface(
                                name,
                                text(link, "address"),
                                state(text(link, "operstate")),
                                link.path("mtu").isInt() ? link.path("mtu").asInt() : null,
                                addresses(link)));
            }
        }
        return interfaces;
    }

    private static List<String> addresses(JsonNode link) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode address : link.path("addr_info")) {
            String local = address.path("local").asText("");
            if (!local.isEmpty()) {
                addresses.add(local + "/" + address.path("prefixlen").asInt());
            }
        }
        return addresses;
    }

    private static List<NetworkInterface> fromFiles(FileFacts files) {
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (String name : files.below("/sys/class/net")) {
            if (!name.equals("lo")) {
                String folder = "/sys/class/net/" + name;
                interfaces.add(
                        new NetworkInterface(
                                name,
                                files.at(folder + "/address"),
                                state(files.at(folder + "/operstate")),
                                files.number(folder + "/mtu").map(Long::intValue).orElse(null),
                                List.of()));
            }
        }
        return interfaces;
    }

    private static @Nullable String state(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.isEmpty() ? null : text;
    }
}
