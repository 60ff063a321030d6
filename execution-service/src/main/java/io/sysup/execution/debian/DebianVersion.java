package io.sysup.execution.debian;

import java.util.Comparator;

/** The order of Debian versions, as the policy manual defines it (section 5.6.12). */
public final class DebianVersion implements Comparator<String> {
    public static final DebianVersion ORDER = new DebianVersion();

    private DebianVersion() {}

    @Override
    public int compare(String left, String right) {
        int order = compareDigits(epoch(left), epoch(right));
        if (order == 0) {
            order = comparePart(upstream(left), upstream(right));
        }
        return order != 0 ? order : comparePart(revision(left), revision(right));
    }

    private static String epoch(String version) {
        int colon = version.indexOf(':');
        return colon < 0 ? "" : version.substring(0, colon);
    }

    private static String upstream(String version) {
        int dash = version.lastIndexOf('-');
        return version.substring(version.indexOf(':') + 1, dash < 0 ? version.length() : dash);
    }

    private static String revision(String version) {
        int dash = version.lastIndexOf('-');
        return dash < 0 ? "" : version.substring(dash + 1);
    }

    /** Compares a stretch without digits, then one of digits, and so on to the end of both. */
    private static int comparePart(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() || r < right.length()) {
            while (isText(left, l) || isText(right, r)) {
                int order = Integer.compare(weight(left, l), weight(right, r));
                if (order != 0) {
                    return order;
                }
                l++;
                r++;
            }
            int leftEnd = digitsEnd(left, l);
            int rightEnd = digitsEnd(right, r);
            int order = compareDigits(left.substring(l, leftEnd), right.substring(r, rightEnd));
            if (order != 0) {
                return order;
            }
            l = leftEnd;
            r = rightEnd;
        }
        return 0;
    }

    private static boolean isText(String part, int at) {
        return at < part.length() && !isDigit(part.charAt(at));
    }

    /** A tilde comes before everything, even the end; letters come before the rest. */
    private static int weight(String part, int at) {
        if (!isText(part, at)) {
            return 0;
        }
        char character = part.charAt(at);
        if (character == '~') {
            return -1;
        }
        return isLetter(character) ? character : character + 256;
    }

    private static int digitsEnd(String part, int from) {
        int end = Math.min(from, part.length());
        while (end < part.length() && isDigit(part.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareDigits(String left, String right) {
        String a = withoutLeadingZeros(left);
        String b = withoutLeadingZeros(right);
        return a.length() != b.length()
                ? Integer.compare(a.length(), b.length())
                : Integer.signum(a.compareTo(b));
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }
}
