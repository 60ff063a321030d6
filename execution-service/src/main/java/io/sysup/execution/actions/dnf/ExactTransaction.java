package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.dnf.DnfTable.Row;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A plan that was looked at as arguments of {@code dnf-upgrade.sh}, which then does it to the
 * letter or not at all.
 */
final class ExactTransaction {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.+~^:@-]*");

    private final Section plan;
    private final InstalledPackages installed;

    private ExactTransaction(Sections looked) {
        plan = looked.complete("plan");
        installed = new InstalledPackages(looked);
    }

    /**
     * @throws OutputUnparsable when the plan is not one that dnf can be told
     */
    static List<String> words(Sections looked) {
        ExactTransaction transaction = new ExactTransaction(looked);
        return DnfTable.rows(transaction.plan).stream().flatMap(transaction::words).toList();
    }

    private Stream<String> words(Row row) {
        Stream<String> own =
                switch (row.group()) {
                    case UPGRADE -> upgrade(row);
                    case DOWNGRADE ->
                            Stream.of(
                                    item("Downgrade", DnfTable.UNKNOWN, row),
                                    goes("Downgraded", row));
                    case INSTALL -> Stream.of(item("Install", row.reason(), row));
                    case REMOVE -> Stream.of(gone("Removed", row));
                    case REINSTALL, SKIP, OTHER -> Stream.empty();
                };
        return Stream.concat(own, row.replaced().stream().map(each -> gone("Obsoleted", each)));
    }

    private Stream<String> upgrade(Row row) {
        RpmPackage present = present(row);
        return present.arch().equals(row.key().arch())
                ? Stream.of(
                        word(
                                "up",
                                present.name(),
                                present.arch(),
                                present.version(),
                                row.version(),
                                row.repository()))
                : Stream.of(item("Upgrade", DnfTable.UNKNOWN, row), goes("Upgraded", row));
    }

    private String item(String action, String reason, Row row) {
        PackageKey key = row.key();
        return word("do", action, reason, key.name(), key.arch(), row.version(), row.repository());
    }

    private String gone(String action, Row row) {
        PackageKey key = row.key();
        return word("do", action, DnfTable.UNKNOWN, key.name(), key.arch(), row.version(), "");
    }

    private String goes(String action, Row row) {
        RpmPackage present = present(row);
        return word(
                "do",
                action,
                DnfTable.UNKNOWN,
                present.name(),
                present.arch(),
                present.version(),
                "");
    }

    private RpmPackage present(Row row) {
        RpmPackage present = installed.newest(row.key());
        if (present == null) {
            throw unparsable("dnf would upgrade what is not installed: " + row.key().name());
        }
        return present;
    }

    private String word(String... fields) {
        for (String field : fields) {
            if (!WORD.matcher(field).matches()) {
                throw unparsable("a package of the plan has another form: " + field);
            }
        }
        return String.join("=", fields);
    }

    private OutputUnparsable unparsable(String problem) {
        return new OutputUnparsable(plan.name(), problem, List.of());
    }
}
