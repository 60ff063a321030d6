package io.sysup.inventory.discovery;

import io.sysup.inventory.network.AddressRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What is read of nmap's XML, element by element. */
final class NmapReport {
    private final Predicate<Door> wanted;
    private final Set<Door> doors = new LinkedHashSet<>();
    private final List<Integer> open = new ArrayList<>();
    private @Nullable String address;
    private int port;
    private boolean finished;

    NmapReport(Predicate<Door> wanted) {
        this.wanted = wanted;
    }

    void begins(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "host" -> {
                address = null;
                open.clear();
            }
            case "address" -> {
                if (!"mac".equals(value(xml, "addrtype"))) {
                    address = value(xml, "addr");
                }
            }
            case "port" -> port = Integer.parseInt(value(xml, "portid"));
            case "state" -> {
                if ("open".equals(value(xml, "state"))) {
                    open.add(port);
                }
            }
            case "finished" -> finished = "success".equals(value(xml, "exit"));
            default -> {
                // names, times and what else nmap tells
            }
        }
    }

    void ends(String element) {
        if (element.equals("host") && address != null) {
            AddressRange host = AddressRange.of(address);
            open.stream()
                    .map(each -> new Door(host.block(), each))
                    .filter(wanted)
                    .forEach(doors::add);
        }
    }

    /**
     * @throws IllegalStateException when nmap did not come to its end
     */
    Set<Door> doors() {
        if (!finished) {
            throw new IllegalStateException("nmap stopped early");
        }
        return doors;
    }

    private static @Nullable String value(XMLStreamReader xml, String attribute) {
        return xml.getAttributeValue(null, attribute);
    }
}
