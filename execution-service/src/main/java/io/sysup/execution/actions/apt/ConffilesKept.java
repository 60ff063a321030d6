package io.sysup.execution.actions.apt;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Edited configuration files that dpkg left as they were although their package brought new ones.
 */
final class ConffilesKept {
    private static final Pattern START = Pattern.compile("Configuration file '(.+)'.*");
    private static final Pattern KEPT =
            Pattern.compile(
                    " ==> (?:Keeping old config file as default|Using current old file as you requested)\\.");

    private ConffilesKept() {}

    static List<String> in(List<String> lines) {
        TreeSet<String> kept = new TreeSet<>();
        @Nullable String file = null;
        for (String line : lines) {
            Matcher start = START.matcher(line);
            if (start.matches()) {
                file = start.group(1);
            } else if (file != null && KEPT.matcher(line).matches()) {
                kept.add(file);
                file = null;
            }
        }
        return List.copyOf(kept);
    }
}
