package io.sysup.inventory.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.NetUtil;
import io.sysup.inventory.network.AddressRange;
import io.sysup.kit.problem.ProblemException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What is scanned, judged by arithmetic and by the JDK instead of by the library that is used. */
class ScannedAddressesTest {
    private static final List<String> NOTABLE =
            List.of(
                    "0.0.0.0",
                    "10.0.0.0",
                    "100.100.100.200",
                    "127.0.0.1",
                    "169.254.169.254",
                    "172.16.0.0",
                    "192.168.255.0",
                    "223.255.255.255",
                    "224.0.0.0",
                    "255.255.255.255",
                    "0:0:0:0:0:0:0:0",
                    "0:0:0:0:0:0:0:1",
                    "0:0:0:0:0:ffff:0:0",
                    "0:0:0:0:0:1:0:0",
                    "fd00:ec2:0:0:0:0:0:254",
                    "fd00:0:0:0:0:0:0:0",
                    "fe7f:ffff:0:0:0:0:0:0",
                    "fe80:0:0:0:0:0:0:0",
                    "fec0:0:0:0:0:0:0:0",
                    "ff00:0:0:0:0:0:0:0");
    private static final List<String> METADATA = List.of("169.254.169.254", "fd00:ec2::254");
    private static final int CAP = 256;

    @Property(tries = 3_000)
    void everyAddressOfAnAcceptedRangeIsAllowedAndNoneIsForbidden(
            @ForAll("networks") String cidr,
            @ForAll("networks") String one,
            @ForAll("networks") String two)
            throws UnknownHostException {
        Settings settings = new Settings(List.of(one, two), CAP, false, "nmap");
        ScanRules rules = new ScanRules(settings, Set.of());
        Optional<AddressRange> range = accepted(rules, cidr);
        Statistics.label("accepted").collect(range.isPresent());
        if (range.isPresent()) {
            EveryDoor doors = new EveryDoor(range.get(), List.of(22), rules::connects);
            int count = 0;
            while (doors.hasNext()) {
                InetAddress address = doors.next().address().toInetAddress();
                assertThat(inside(address, one) || inside(address, two))
                        .as(address + " allowed")
                        .isTrue();
                assertThat(inside(address, cidr)).as(address + " asked for").isTrue();
                assertThat(address.isLoopbackAddress()).as(address + " loopback").isFalse();
                assertThat(address.isLinkLocalAddress()).as(address + " link-local").isFalse();
                assertThat(address.isMulticastAddress()).as(address + " multicast").isFalse();
                assertThat(address.isAnyLocalAddress()).as(address + " unspecified").isFalse();
                assertThat(METADATA)
                        .doesNotContain(AddressRange.of(address.getHostAddress()).toString());
                count++;
            }
            assertThat(count).isBetween(1, CAP);
        }
    }

    private static Optional<AddressRange> accepted(ScanRules rules, String cidr) {
        try {
            return Optional.of(rules.range(cidr));
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    /** Networks near the borders of what is special, and some that lie within each other. */
    @Provide
    Arbitrary<String> networks() {
        Arbitrary<byte[]> near =
                Combinators.combine(
                                Arbitraries.of(NOTABLE), Arbitraries.integers().between(-300, 300))
                        .as(ScannedAddressesTest::moved);
        Arbitrary<Integer> narrow = Arbitraries.integers().between(0, 12);
        Arbitrary<Integer> wide = Arbitraries.integers().between(0, 128);
        return Combinators.combine(
                        near, Arbitraries.frequencyOf(Tuple.of(3, narrow), Tuple.of(1, wide)))
                .as(ScannedAddressesTest::network);
    }

    private static byte[] moved(String address, int by) {
        byte[] bytes = bytes(address);
        BigInteger size = BigInteger.ONE.shiftLeft(bytes.length * 8);
        return sized(new BigInteger(1, bytes).add(BigInteger.valueOf(by)).mod(size), bytes.length);
    }

    private static String network(byte[] address, int hostBits) {
        int free = Math.min(hostBits, address.length * 8);
        BigInteger first = new BigInteger(1, address).shiftRight(free).shiftLeft(free);
        return text(sized(first, address.length)) + "/" + (address.length * 8 - free);
    }

    private static boolean inside(InetAddress address, String cidr) {
        String[] parts = cidr.split("/", 2);
        byte[] network = bytes(parts[0]);
        byte[] own = address.getAddress();
        int free = network.length * 8 - Integer.parseInt(parts[1]);
        return own.length == network.length
                && new BigInteger(1, own)
                        .shiftRight(free)
                        .equals(new BigInteger(1, network).shiftRight(free));
    }

    private static byte[] sized(BigInteger value, int length) {
        byte[] bytes = new byte[length];
        byte[] shortest = value.toByteArray();
        int used = Math.min(shortest.length, length);
        System.arraycopy(shortest, shortest.length - used, bytes, length - used, used);
        return bytes;
    }

    /** The JDK makes an IPv4 address of a mapped one, so words are written by hand. */
    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        if (bytes.length == 4) {
            for (byte one : bytes) {
                text.append(text.isEmpty() ? "" : ".").append(one & 0xff);
            }
        } else {
            for (int i = 0; i < bytes.length; i += 2) {
                text.append(i == 0 ? "" : ":")
                        .append(
                                Integer.toHexString(
                                        (bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)));
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String address) {
        if (address.contains(".")) {
            return NetUtil.createByteArrayFromIpAddressString(address);
        }
        byte[] bytes = new byte[16];
        String[] groups = address.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            int value = Integer.parseInt(groups[i], 16);
            bytes[2 * i] = (byte) (value >> 8);
            bytes[2 * i + 1] = (byte) value;
        }
        return bytes;
    }
}
