package io.sysup.execution.packages;

import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.Failure;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What executions did to packages, as rows. */
@ApplicationScoped
public class PackageRows {
    private static final String APPLIED =
            """
            insert into execution.apt_applied_packages (id, execution_id, machine_id, name, arch, from_version,
                to_version, operation, dedup_key)
            select c.id, $1, $2, c.name, c.arch, c.from_version, c.to_version, c.operation, c.dedup_key
            from unnest((select $3::uuid[]), (select $4::text[]), (select $5::text[]), (select $6::text[]), (select $7::text[]),
                (select $8::text[]), (select $9::text[]))
                as c(id, name, arch, from_version, to_version, operation, dedup_key)
            """;
    private static final String ERROR =
            """
            insert into execution.apt_errors (id, machine_id, execution_id, kind, message, important_lines_json,
                remediation)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
            """;

    /** Of an analysis: one for each repository that said something. */
    private static final String PROBLEMS =
            """
            insert into execution.apt_errors (id, machine_id, execution_id, snapshot_id, kind, severity, message,
                important_lines_json, remediation, source)
            select p.id, $1, $2, $3, p.kind, p.severity, p.message, jsonb_build_array(p.message), p.remedy, p.source
            from unnest((select $4::uuid[]), (select $5::text[]), (select $6::text[]), (select $7::text[]), (select $8::text[]),
                (select $9::text[])) as p(id, kind, severity, message, remedy, source)
            """;

    static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    public void applied(Tx tx, UUID execution, UUID machine, List<PackageChange> changes) {
        tx.send(
                APPLIED,
                execution,
                machine,
                changes.stream().map(c -> Ids.next()).toArray(UUID[]::new),
                texts(changes, PackageChange::name),
                texts(changes, PackageChange::arch),
                texts(changes, PackageChange::from),
                texts(changes, PackageChange::to),
                texts(changes, PackageRows::applied),
                texts(
                        changes,
                        c -> ChangeKey.of(applied(c), c.name(), c.arch(), c.from(), c.to())));
    }

    /**
     * The table knows no downgrade: it is told as an upgrade whose versions speak for themselves.
     */
    private static String applied(PackageChange change) {
        String word = change.operation().word();
        return word.equals("downgraded") ? "upgraded" : word;
    }

    /**
     * @param snapshot of the analysis; null when it is none
     */
    public void problems(
            Tx tx,
            UUID execution,
            UUID machine,
            @Nullable UUID snapshot,
            List<RepositoryProblem> problems) {
        if (!problems.isEmpty()) {
            tx.send(
                    PROBLEMS,
                    machine,
                    execution,
                    snapshot,
                    problems.stream().map(each -> Ids.next()).toArray(UUID[]::new),
                    texts(problems, each -> each.kind().word()),
                    texts(problems, PackageRows::severity),
                    texts(problems, RepositoryProblem::message),
                    texts(problems, RepositoryProblem::remedy),
                    texts(problems, RepositoryProblem::repository));
        }
    }

    private static String severity(RepositoryProblem problem) {
        return problem.kind().equals(RepositoryProblem.WARNING) ? "warning" : "error";
    }

    public void error(Tx tx, UUID execution, UUID machine, Failure failure) {
        String kind = failure.kind().word();
        if (kind.startsWith("apt_") || kind.startsWith("dpkg_")) {
            tx.send(
                    ERROR,
                    Ids.next(),
                    machine,
                    execution,
                    kind,
                    failure.message(),
                    Json.write(failure.lines()),
                    failure.remedy());
        }
    }
}
