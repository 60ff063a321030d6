package io.sysup.inventory.discovery;

import inet.ipaddr.IPAddress;
import io.sysup.inventory.network.AddressRange;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is never connected to, whatever the ranges say. */
final class ForbiddenAddresses {
    private static final List<Forbidden> ALWAYS =
            List.of(
                    forbidden("0.0.0.0/8", "unspecified addresses"),
                    forbidden("169.254.169.254", "the metadata address of a cloud"),
                    forbidden("169.254.0.0/16", "link-local addresses"),
                    forbidden("100.100.100.200", "the metadata address of a cloud"),
                    forbidden("168.63.129.16", "the metadata address of a cloud"),
                    forbidden("192.0.0.192", "the metadata address of a cloud"),
                    forbidden("224.0.0.0/4", "multicast addresses"),
                    forbidden("240.0.0.0/4", "reserved and broadcast addresses"),
                    forbidden("::", "the unspecified address"),
                    forbidden("fe80::/10", "link-local addresses"),
                    forbidden("ff00::/8", "multicast addresses"),
                    forbidden("fd00:ec2::254", "the metadata address of a cloud"),
                    forbidden("fd20:ce::254", "the metadata address of a cloud"),
                    forbidden("::ffff:0:0/96", "IPv4 addresses written as IPv6"),
                    forbidden("64:ff9b::/96", "IPv4 addresses written as IPv6"),
                    forbidden("64:ff9b:1::/48", "IPv4 addresses written as IPv6"),
                    forbidden("2001::/32", "tunnels to IPv4 addresses"),
                    forbidden("2002::/16", "tunnels to IPv4 addresses"));

    private static final List<Forbidden> LOOPBACK =
            List.of(
                    forbidden("127.0.0.0/8", "loopback addresses"),
                    forbidden("::1", "the loopback address"));

    /** Holds ::1 too, so it comes after the loopback address. */
    private static final Forbidden COMPATIBLE =
            forbidden("::/96", "IPv4 addresses written as IPv6");

    private static final AddressRange LOOPBACK_6 = AddressRange.of("::1");

    private final List<Forbidden> blocks = new ArrayList<>(ALWAYS);
    private final boolean loopback;
    private final Set<IPAddress> broadcasts;

    ForbiddenAddresses(boolean allowLoopback, Set<IPAddress> broadcasts) {
        this.loopback = allowLoopback;
        this.broadcasts = broadcasts;
        if (!allowLoopback) {
            blocks.addAll(LOOPBACK);
        }
        blocks.add(COMPATIBLE);
    }

    /** Why the range is not scanned; empty when there is nothing against it. */
    Optional<String> in(AddressRange range) {
        if (loopback && range.equals(LOOPBACK_6)) {
            return Optional.empty();
        }
        return blocks.stream()
                .filter(forbidden -> forbidden.block().overlaps(range))
                .map(forbidden -> forbidden.what() + " (" + forbidden.block() + ")")
                .findFirst();
    }

    /** A broadcast address is part of any network, so it is no reason to refuse that. */
    boolean leftOut(IPAddress address) {
        return broadcasts.contains(address) || in(new AddressRange(address)).isPresent();
    }

    /** The broadcast addresses of the networks that this machine is in. */
    static Set<IPAddress> localBroadcasts() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getBroadcast)
                    .filter(Objects::nonNull)
                    .map(broadcast -> AddressRange.of(broadcast.getHostAddress()).block())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException e) {
            return Set.of();
        }
    }

    private static Forbidden forbidden(String block, String what) {
        return new Forbidden(AddressRange.of(block), what);
    }

    private record Forbidden(AddressRange block, String what) {}
}
