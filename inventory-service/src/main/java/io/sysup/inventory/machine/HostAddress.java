package io.sysup.inventory.machine;

import io.netty.util.NetUtil;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Address of a machine as people write it: a DNS name, an IPv4 or an IPv6 address. */
public final class HostAddress {
    private static final int LONGEST_NAME = 253;
    private static final Pattern DNS_NAME =
            Pattern.compile(
                    "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");

    /** The interface behind the percent sign of a link-local address. */
    private static final Pattern ZONE = Pattern.compile("[a-z0-9_.-]{1,15}");

    private static final Pattern NUMBERS_AND_DOTS = Pattern.compile("[0-9.]+");

    private static final int FIRST_NOT_ASCII = 0x80;

    private HostAddress() {}

    /** The one form that is stored, so that an endpoint is not registered twice. */
    public static String normal(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        if (address.startsWith("[") && address.endsWith("]")) {
            address = address.substring(1, address.length() - 1);
        }
        int zone = address.indexOf('%');
        String alone = zone < 0 ? address : address.substring(0, zone);
        if (isIpV6(alone)) {
            String one = NetUtil.toAddressString(NetUtil.getByName(alone));
            return zone < 0 ? one : one + address.substring(zone);
        }
        return address.endsWith(".") ? address.substring(0, address.length() - 1) : address;
    }

    /** Without brackets, which the library would take, too. */
    private static boolean isIpV6(String address) {
        return !address.startsWith("[") && NetUtil.isValidIpV6Address(address);
    }

    /**
     * How a name with letters of other scripts is written in DNS; which host that is, a person is
     * to see and not to guess.
     *
     * @return null when it is no such name
     */
    static @Nullable String inAscii(String written) {
        if (written.chars().allMatch(sign -> sign < FIRST_NOT_ASCII)) {
            return null;
        }
        try {
            String ascii = IDN.toASCII(written.strip(), IDN.USE_STD3_ASCII_RULES);
            return valid(ascii) ? normal(ascii) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public static boolean valid(@Nullable String written) {
        if (written == null) {
            return false;
        }
        String address = normal(written);
        if (address.contains(":")) {
            int zone = address.indexOf('%');
            return zone < 0
                    ? isIpV6(address)
                    : isIpV6(address.substring(0, zone))
                            && ZONE.matcher(address.substring(zone + 1)).matches();
        }
        if (NUMBERS_AND_DOTS.matcher(address).matches()) {
            return NetUtil.isValidIpV4Address(address);
        }
        return address.length() <= LONGEST_NAME && DNS_NAME.matcher(address).matches();
    }
}
