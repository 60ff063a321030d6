package io.sysup.execution.actions.dnf;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of versions with epoch and release, as rpm has it (rpmvercmp). */
final class RpmVersion implements Comparator<String> {
    static final RpmVersion ORDER = new RpmVersion();

    private static final String NO_EPOCH = "0:";
    private static final int WORD = 2;
    private static final int NUMBER = 3;

    /** What lies between is only there to divide; a tilde and a caret count. */
    private static final Pattern PART = Pattern.compile("[0-9]+|[A-Za-z]+|~|\\^");

    private RpmVersion() {}

    /** Without an epoch that says nothing; dnf never writes it, rpm does where a package does. */
    static String plain(String version) {
        return version.startsWith(NO_EPOCH) ? version.substring(NO_EPOCH.length()) : version;
    }

    @Override
    public int compare(String left, String right) {
        int order = parts(epoch(left), epoch(right));
        if (order == 0) {
            order = parts(upstream(left), upstream(right));
        }
        return order != 0 ? order : parts(release(left), release(right));
    }

    private static String epoch(String version) {
        int colon = version.indexOf(':');
        return colon < 0 ? "0" : version.substring(0, colon);
    }

    private static String upstream(String version) {
        int dash = version.lastIndexOf('-');
        return version.substring(version.indexOf(':') + 1, dash < 0 ? version.length() : dash);
    }

    private static String release(String version) {
        int dash = version.lastIndexOf('-');
        return dash < 0 ? "" : version.substring(dash + 1);
    }

    private static int parts(String left, String right) {
        Matcher l = PART.matcher(left);
        Matcher r = PART.matcher(right);
        while (true) {
            boolean more = l.find();
            boolean moreRight = r.find();
            if (!more || !moreRight) {
                return more ? rest(l.group()) : moreRight ? -rest(r.group()) : 0;
            }
            int order = part(l.group(), r.group());
            if (order != 0) {
                return order;
            }
        }
    }

    /** What a version that goes on is beside one that has ended: only a tilde makes it older. */
    private static int rest(String next) {
        return next.equals("~") ? -1 : 1;
    }

    private static int part(String left, String right) {
        int rank = rank(left);
        int order = Integer.compare(rank, rank(right));
        if (order != 0) {
            return order;
        }
        return rank == NUMBER ? number(left, right) : Integer.signum(left.compareTo(right));
    }

    /** A tilde is older than all, a caret older than what else goes on, a word than a number. */
    private static int rank(String part) {
        char first = part.charAt(0);
        return switch (first) {
            case '~' -> 0;
            case '^' -> 1;
            default -> Character.isDigit(first) ? NUMBER : WORD;
        };
    }

    private static int number(String left, String right) {
        String a = left.replaceFirst("^0+", "");
        String b = right.replaceFirst("^0+", "");
        return a.length() != b.length()
                ? Integer.compare(a.length(), b.length())
                : Integer.signum(a.compareTo(b));
    }
}
