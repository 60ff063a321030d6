package io.sysup.execution.actions.apt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What dpkg complains of before it answers, such as a package of a vendor whose version has a form
 * of its own. It goes on, and its answer is whole.
 */
final class DpkgWarnings {
    private static final Pattern WARNING = Pattern.compile("dpkg(?:-query)?: warning: .*");

    private DpkgWarnings() {}

    /** The other lines. A warning that ends with a colon goes on in a line that is set in. */
    static List<String> without(Collection<String> lines) {
        List<String> others = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            if (WARNING.matcher(line).matches()) {
                goesOn = line.endsWith(":");
            } else if (goesOn && line.startsWith(" ")) {
                goesOn = false;
            } else {
                goesOn = false;
                others.add(line);
            }
        }
        return List.copyOf(others);
    }
}
