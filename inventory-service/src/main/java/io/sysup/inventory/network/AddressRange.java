package io.sysup.inventory.network;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A network in CIDR notation, or one address. */
public record AddressRange(IPAddress block) {
    /** The library reads many ways to write an address; people mean these. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?|[0-9a-f:]{2,39}(/[0-9]{1,3})?");

    private static final IPAddressStringParameters STRICT = strict();

    public static AddressRange of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is not a network"));
    }

    /** Empty for what is not a network: 10.0.0.5/24 has an address behind its prefix. */
    public static Optional<AddressRange> parse(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            IPAddress block = new IPAddressString(written, STRICT).toAddress();
            return block.isPrefixed() && !block.isPrefixBlock()
                    ? Optional.empty()
                    : Optional.of(new AddressRange(block));
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

    public BigInteger count() {
        return block.getCount();
    }

    public boolean isOneAddress() {
        return !block.isMultiple();
    }

    public boolean contains(AddressRange other) {
        return block.contains(other.block);
    }

    /** Networks lie within each other, or apart. */
    public boolean overlaps(AddressRange other) {
        return contains(other) || other.contains(this);
    }

    public Iterator<IPAddress> addresses() {
        Iterator<? extends IPAddress> each = block.withoutPrefixLength().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public IPAddress next() {
                return each.next();
            }
        };
    }

    @Override
    public String toString() {
        return block.toCanonicalString();
    }
}
