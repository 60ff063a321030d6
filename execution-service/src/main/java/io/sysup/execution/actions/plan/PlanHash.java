package io.sysup.execution.actions.plan;

import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which a plan is known again: SHA-256 of its changes, each a line of operation, package,
 * architecture, from and to, sorted. What stays as it is does not count, nor does where a version
 * comes from. {@code plan-lines.sh} makes the same of what apt says on the machine.
 */
public final class PlanHash {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final String NONE = "-";
    private static final int FIELDS = 5;

    private PlanHash() {}

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static String of(List<PlannedPackage> plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines(plan)) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> lines(List<PlannedPackage> plan) {
        return plan.stream()
                .filter(each -> each.operation() != PlanOperation.HOLD)
                .map(PlanHash::line)
                .sorted()
                .toList();
    }

    public static String line(PlannedPackage each) {
        return String.join(
                " ",
                each.operation().word(),
                each.name(),
                word(each.arch()),
                word(each.from()),
                word(each.to()));
    }

    /** The package that a line tells of, as far as it does. */
    public static PlannedPackage read(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not a line of a plan: " + line);
        }
        return new PlannedPackage(
                fields[1],
                value(fields[2]),
                operation(fields[0]),
                value(fields[3]),
                value(fields[4]),
                null,
                false,
                null);
    }

    private static PlanOperation operation(String word) {
        for (PlanOperation each : PlanOperation.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("not an operation of a plan: " + word);
    }

    private static String word(@Nullable String value) {
        return value == null ? NONE : value;
    }

    private static @Nullable String value(String word) {
        return word.equals(NONE) ? null : word;
    }
}
