package io.sysup.execution.actions.apt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line in which apt counts what it would do, in its older and its newer form. */
record SimulationSummary(int installed, int removed, int notUpgraded) {
    private static final Pattern OLD =
            Pattern.compile(
                    "(\\d+) upgraded, (\\d+) newly installed, (?:(\\d+) reinstalled, )?(?:(\\d+) downgraded, )?"
                            + "(\\d+) to remove and (\\d+) not upgraded\\.");
    private static final Pattern NEW =
            Pattern.compile(
                    "\\s*Upgrading: (\\d+), Installing: (\\d+), (?:Reinstalling: (\\d+), )?(?:Downgrading: (\\d+), )?"
                            + "Removing: (\\d+), Not Upgrading: (\\d+)\\s*");

    static Optional<SimulationSummary> in(String line) {
        for (Pattern form : new Pattern[] {OLD, NEW}) {
            Matcher found = form.matcher(line);
            if (found.matches()) {
                int installed =
                        number(found, 1) + number(found, 2) + number(found, 3) + number(found, 4);
                return Optional.of(
                        new SimulationSummary(installed, number(found, 5), number(found, 6)));
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
