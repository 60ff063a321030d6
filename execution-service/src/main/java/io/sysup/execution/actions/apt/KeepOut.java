package io.sysup.execution.actions.apt;

import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.action.PackageVersion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade leaves out.
 *
 * @param exclude names of packages, or patterns of the shell for them
 * @param aged the versions that are known for long enough, all others stay out; null when the age
 *     does not count
 */
public record KeepOut(List<String> exclude, @Nullable List<PackageVersion> aged) {
    static final KeepOut NOTHING = new KeepOut(List.of(), null);

    private static final Pattern NAMES = Pattern.compile("[*?]?[a-z0-9][a-z0-9+.*?-]*");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+~:-]*");

    public KeepOut {
        exclude = List.copyOf(exclude);
        exclude.forEach(pattern -> check(NAMES, pattern));
        if (aged != null) {
            aged = List.copyOf(aged);
            aged.forEach(each -> {
                PackageName.check(each.name());
                check(VERSION, each.version());
            });
        }
    }

    private static void check(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not a pattern or version: " + text);
        }
    }

    /** Whether this can be an argument; what cannot is never old enough. */
    static boolean canSay(PackageVersion version) {
        return NAMES.matcher(version.name()).matches()
                && VERSION.matcher(version.version()).matches();
    }

    /** What rules name that a package of Debian can be called. */
    static List<String> sayable(ExcludeRules rules) {
        return rules.packages().filter(each -> NAMES.matcher(each).matches()).toList();
    }

    boolean soaks() {
        return aged != null;
    }

    /** As the script reads them. */
    Stream<String> words() {
        Stream<String> old =
                aged == null
                        ? Stream.of()
                        : aged.stream().map(each -> "aged=" + each.name() + "=" + each.version());
        return Stream.concat(exclude.stream().map(each -> "exclude=" + each), old);
    }
}
