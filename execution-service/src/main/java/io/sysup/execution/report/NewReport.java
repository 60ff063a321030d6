package io.sysup.execution.report;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.report.print.Language;
import io.sysup.kit.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a report.
 *
 * @param kind {@code machine}, {@code global} or {@code cleanup}
 * @param machineId of a report of a machine
 * @param where a selector, for a report of the fleet; null for all machines
 * @param days how far back it looks; null for seven
 * @param language {@code en} or {@code fr}; null for English
 */
public record NewReport(
        @NotNull(message = "must be given") String kind,
        @Nullable UUID machineId,
        @Nullable @Size(max = 1000, message = "must have at most 1000 characters") String where,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 366")
                @Max(value = 366, message = "must be between 1 and 366")
                Integer days,
        @Nullable @Pattern(regexp = Language.WORDS, message = "must be en or fr") String language) {
    private static final int WEEK = 7;

    ReportKind about() {
        ReportKind about =
                ReportKind.of(kind)
                        .orElseThrow(() -> wrong("kind", "must be machine, global or cleanup"));
        if ((about == ReportKind.MACHINE) != (machineId != null)) {
            throw wrong(
                    "machineId",
                    machineId == null
                            ? "must be given for a report of a machine"
                            : "is only for a report of a machine");
        }
        if (selector() != null && about != ReportKind.GLOBAL) {
            throw wrong("where", "is only for a report of the fleet");
        }
        return about;
    }

    @Nullable String selector() {
        return where == null || where.isBlank() ? null : where.strip();
    }

    int period() {
        return days == null ? WEEK : days;
    }

    Language written() {
        return language == null ? Language.EN : Language.of(language).orElseThrow();
    }

    private static ProblemException wrong(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
