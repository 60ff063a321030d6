package io.sysup.execution.artifact;

import io.sysup.execution.setting.Term;
import java.util.Locale;

/** Files that are kept equally long. */
public enum ArtifactClass {
    DEFAULT(Term.ARTIFACTS),
    /** Of what failed: somebody may want to know why. */
    FAILED(Term.FAILED_ARTIFACTS),
    REPORT(Term.REPORTS);

    private final Term term;

    ArtifactClass(Term term) {
        this.term = term;
    }

    Term term() {
        return term;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
