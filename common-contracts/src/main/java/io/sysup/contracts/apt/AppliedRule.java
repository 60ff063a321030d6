package io.sysup.contracts.apt;

import java.util.List;

/**
 * A rule that held for the machine when its plan was made.
 *
 * @param keptOut names of the packages with an update that it left alone
 */
public record AppliedRule(ExcludeRule rule, List<String> keptOut) {

    public AppliedRule {
        keptOut = List.copyOf(keptOut);
    }
}
