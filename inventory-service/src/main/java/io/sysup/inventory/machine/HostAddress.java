package io.sysup.inventory.machine;

import io.netty.util.NetUtil;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Address of a machine as people write it: a DNS name, an IPv4 or an IPv6 address. */
public final class HostAddress {
    private static final int LONGEST_NAME = 253;
    private static final Pattern DNS_NAME =
            Pattern.compile(
                    "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern NUMBERS_AND_DOTS = Pattern.compile("[0-9.]+");

    private HostAddress() {}

    /** The one form that is stored, so that an endpoint is not registered twice. */
    public static String normal(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        if (address.startsWith("[") && address.endsWith("]")) {
            address = address.substring(1, address.length() - 1);
        }
        if (NetUtil.isValidIpV6Address(address) && !address.contains("%")) {
            return NetUtil.toAddressString(NetUtil.getByName(address));
        }
        return address.endsWith(".") ? address.substring(0, address.length() - 1) : address;
    }

    public static boolean valid(@Nullable String written) {
        if (written == null) {
            return false;
        }
        String address = normal(written);
        if (address.contains(":")) {
            return NetUtil.isValidIpV6Address(address);
        }
        if (NUMBERS_AND_DOTS.matcher(address).matches()) {
            return NetUtil.isValidIpV4Address(address);
        }
        return address.length() <= LONGEST_NAME && DNS_NAME.matcher(address).matches();
    }
}
