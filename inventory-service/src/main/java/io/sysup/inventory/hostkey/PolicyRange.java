package io.sysup.inventory.hostkey;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses whose first host key is accepted: a network, or one address. */
record PolicyRange(IPAddress block) {
    private static final int WIDE_IPV4 = 8;
    private static final int WIDE_IPV6 = 16;
    private static final int LONGEST = 64;
    private static final IPAddressStringParameters STRICT = strict();

    /** Empty for what is no network: 10.0.0.5/24 has an address behind its prefix. */
    static Optional<PolicyRange> parse(@Nullable String text) {
        return address(text)
                .filter(block -> !block.isPrefixed() || block.isPrefixBlock())
                .map(PolicyRange::new);
    }

    private static Optional<IPAddress> address(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IPAddressString(text.strip(), STRICT).toAddress());
        } catch (AddressStringException | IncompatibleAddressException e) {
            return Optional.empty();
        }
    }

    private static IPAddressStringParameters strict() {
        var strict =
                new IPAddressStringParameters.Builder()
                        .allowEmpty(false)
                        .allowAll(false)
                        .allowPrefixOnly(false)
                        .allowMask(false)
                        .allowSingleSegment(false)
                        .allowWildcardedSeparator(false)
                        .setRangeOptions(RangeParameters.NO_RANGE);
        strict.getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .allowPrefixesBeyondAddressSize(false);
        strict.getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowMixed(false)
                .allowBase85(false)
                .allowPrefixesBeyondAddressSize(false);
        return strict.toParams();
    }

    /** So many addresses that somebody must say that this is meant. */
    boolean wide() {
        Integer prefix = block.getNetworkPrefixLength();
        return prefix != null && prefix < (block.isIPv4() ? WIDE_IPV4 : WIDE_IPV6);
    }

    /** False for a name: nobody knows from here what it leads to. */
    boolean holds(@Nullable String address) {
        return address(address)
                .filter(one -> !one.isMultiple() && block.contains(one.withoutPrefixLength()))
                .isPresent();
    }

    @Override
    public String toString() {
        return block.toCanonicalString();
    }
}
