package io.sysup.hermes.diagnosis;

import io.sysup.kit.diagnosis.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * How the product is.
 *
 * @param level of the worst finding
 */
public record DiagnosisView(Finding.Level level, List<Part> parts) {
    /** A service, or the machine that all run on. */
    public record Part(String name, List<Finding> findings) {
        public Part {
            findings = List.copyOf(findings);
        }
    }

    static DiagnosisView of(List<Part> parts) {
        Finding.Level worst =
                parts.stream()
                        .flatMap(part -> part.findings().stream())
                        .map(Finding::level)
                        .max(Comparator.naturalOrder())
                        .orElse(Finding.Level.OK);
        return new DiagnosisView(worst, List.copyOf(parts));
    }
}
