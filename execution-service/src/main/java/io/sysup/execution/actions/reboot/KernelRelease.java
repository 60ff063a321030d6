package io.sysup.execution.actions.reboot;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A kernel release such as {@code 6.1.0-35-amd64} or {@code 6.6.51+rpt-rpi-2712}: numbers, then the
 * flavour. Only releases of one flavour can be compared: a Raspberry Pi holds kernels for several
 * boards at once.
 */
record KernelRelease(String text, List<BigInteger> version, String flavour)
        implements Comparable<KernelRelease> {
    private static final Pattern SEPARATOR = Pattern.compile("[-.+_~]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Marks of who built it; they may change from one version to the next of the same flavour. */
    private static final Pattern BUILD = Pattern.compile("(?:deb|bpo|rpt)\\d*(?:u\\d+)?");

    static KernelRelease of(String text) {
        List<BigInteger> version = new ArrayList<>();
        List<String> flavour = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            if (!flavour.isEmpty()) {
                flavour.add(part);
            } else if (NUMBER.matcher(part).matches()) {
                version.add(new BigInteger(part));
            } else if (!BUILD.matcher(part).matches()) {
                flavour.add(part);
            }
        }
        return new KernelRelease(text, version, String.join("-", flavour));
    }

    boolean sameFlavour(KernelRelease other) {
        return flavour.equals(other.flavour);
    }

    @Override
    public int compareTo(KernelRelease other) {
        int shared = Math.min(version.size(), other.version.size());
        for (int i = 0; i < shared; i++) {
            int order = version.get(i).compareTo(other.version.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(version.size(), other.version.size());
    }
}
