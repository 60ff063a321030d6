package io.sysup.scheduler.notification.transport;

import io.sysup.contracts.error.ErrorKind;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Which addresses a webhook may lead to. Whoever may write a channel must not reach what listens
 * only to this machine, nor the metadata of its cloud.
 */
final class Addresses {
    /** Of clouds that keep their metadata outside the link-local range. */
    private static final Set<String> METADATA =
            Set.of("100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");

    private static final int NAT64 = 0x0064_ff9b;

    private Addresses() {}

    /**
     * The address to connect to: what was checked is what is used, however a name may change.
     *
     * @param near whether addresses of this machine and its link are allowed
     */
    static InetAddress of(String host, boolean near) throws NotCarried {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
        } catch (UnknownHostException e) {
            throw NotCarried.failed(
                    "The name of the receiver cannot be resolved.",
                    "Look whether the name is right and this machine's name servers answer.");
        }
        for (InetAddress address : all) {
            if (!near && isNear(address)) {
                throw new NotCarried(
                        ErrorKind.TARGET_FORBIDDEN,
                        "The receiver is an address of this machine, its link or a cloud's metadata.",
                        "Use another address, or allow such ones with sysup.scheduler.notification.near-targets.");
            }
        }
        return all[0];
    }

    static boolean isNear(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address.getHostAddress())
                || firstByte(address) == 0
                || address instanceof Inet6Address some && isNearInside(some);
    }

    /** {@code 0.0.0.0/8} is this network; {@code ::/8} holds written-out forms of IPv4. */
    private static int firstByte(InetAddress address) {
        return address instanceof Inet6Address ? 1 : address.getAddress()[0];
    }

    /** IPv4 addresses that hide in IPv6 ones. */
    private static boolean isNearInside(Inet6Address address) {
        byte[] bytes = address.getAddress();
        int head =
                (bytes[0] & 0xff) << 24
                        | (bytes[1] & 0xff) << 16
                        | (bytes[2] & 0xff) << 8
                        | bytes[3] & 0xff;
        boolean holdsIpv4 = head == 0 || head == NAT64;
        if (!holdsIpv4) {
            return false;
        }
        try {
            return isNear(
                    InetAddress.getByAddress(
                            new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
