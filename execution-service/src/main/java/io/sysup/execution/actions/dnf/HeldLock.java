package io.sysup.execution.actions.dnf;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who held a lock of dnf or rpm for longer than the job would wait. */
final class HeldLock {
    private static final Pattern LOCK = Pattern.compile("lock (\\S+) (\\d+) ?(.*)");

    private HeldLock() {}

    static Optional<Failure> in(Sections sections) {
        Section section = sections.section("lock");
        return section.succeeded()
                ? Optional.empty()
                : Optional.of(
                        new Failure(
                                ErrorKind.APT_LOCK_BUSY,
                                sentence(section),
                                "Wait until it is done, or run the job with a longer lock timeout. Never delete the lock file.",
                                section.name(),
                                section.lines()));
    }

    private static String sentence(Section section) {
        String sentence = "Another program holds the lock of dnf or rpm.";
        for (String line : section.lines()) {
            Matcher lock = LOCK.matcher(line);
            if (lock.matches()) {
                String who = lock.group(3).isBlank() ? "another program" : lock.group(3);
                sentence =
                        "The lock %s is held by %s (process %s)."
                                .formatted(lock.group(1), who, lock.group(2));
            }
        }
        return sentence;
    }
}
