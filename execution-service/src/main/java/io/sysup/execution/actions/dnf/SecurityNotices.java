package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which packages have a newer version that an advisory calls a security update. */
final class SecurityNotices {
    /** Advisory, kind or severity, package: name, version, release and architecture. */
    private static final Pattern NOTICE =
            Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)-[^-\\s]+-[^-\\s]+\\.([^.\\s]+)");

    private SecurityNotices() {}

    /**
     * @throws OutputUnparsable when dnf did not answer, or in another form
     */
    static Set<PackageKey> of(Section section) {
        if (!section.succeeded()) {
            throw new OutputUnparsable(
                    section.name(), "dnf did not list the security updates", section.lines());
        }
        return section.lines().stream().map(line -> of(section, line)).collect(Collectors.toSet());
    }

    private static PackageKey of(Section section, String line) {
        Matcher notice = NOTICE.matcher(line.strip());
        if (!notice.matches()) {
            throw new OutputUnparsable(
                    section.name(), "a line of advisories has another form", List.of(line));
        }
        return new PackageKey(notice.group(3), notice.group(4));
    }
}
