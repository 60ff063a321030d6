package io.sysup.inventory.hostkey;

import io.sysup.inventory.network.AddressRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses whose first host key is accepted: a network, or one address. */
record PolicyRange(AddressRange network) {
    private static final int WIDE_IPV4 = 8;
    private static final int WIDE_IPV6 = 16;

    /** Empty for what is no network: 10.0.0.5/24 has an address behind its prefix. */
    static Optional<PolicyRange> parse(@Nullable String text) {
        return text == null ? Optional.empty() : AddressRange.parse(text).map(PolicyRange::new);
    }

    /** So many addresses that somebody must say that this is meant. */
    boolean wide() {
        Integer prefix = network.block().getNetworkPrefixLength();
        return prefix != null && prefix < (network.block().isIPv4() ? WIDE_IPV4 : WIDE_IPV6);
    }

    /** False for a name: nobody knows from here what it leads to. */
    boolean holds(@Nullable String address) {
        return address != null
                && AddressRange.parse(address)
                        .filter(AddressRange::isOneAddress)
                        .filter(network::contains)
                        .isPresent();
    }

    @Override
    public String toString() {
        return network.toString();
    }
}
