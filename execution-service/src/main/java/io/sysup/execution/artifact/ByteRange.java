package io.sysup.execution.artifact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a request wants (RFC 9110, section 14). One range; whoever asks for
 * several gets the whole, as the standard allows.
 *
 * @param last included
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE =
            Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    long length() {
        return last - first + 1;
    }

    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /**
     * @return null when the whole is wanted, also by what cannot be read
     * @throws Unsatisfiable when nothing of it is in the file
     */
    static @Nullable ByteRange parse(@Nullable String header, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return null;
        }
        if (range.group(1).isEmpty()) {
            long suffix = Long.parseLong(range.group(2));
            return checked(Math.max(0, size - suffix), size - 1, suffix == 0, size);
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        return last < first && !range.group(2).isEmpty()
                ? null
                : checked(first, Math.min(last, size - 1), first >= size, size);
    }

    private static ByteRange checked(long first, long last, boolean outside, long size) {
        if (outside || size == 0) {
            throw new Unsatisfiable();
        }
        return new ByteRange(first, last);
    }

    /** Nothing of the wanted part is in the file. */
    static final class Unsatisfiable extends RuntimeException {
        private Unsatisfiable() {
            super("nothing of the range is in the file");
        }
    }
}
