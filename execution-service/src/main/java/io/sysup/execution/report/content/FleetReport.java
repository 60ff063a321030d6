package io.sysup.execution.report.content;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.MachineFacts;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.report.content.Done.Upgraded;
import io.sysup.execution.report.print.Document;
import io.sysup.execution.report.print.Document.Figure;
import io.sysup.execution.report.print.Document.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the fleet is, and what was done on it. The machines come in pages from the inventory, all
 * else in a statement each.
 */
@ApplicationScoped
public class FleetReport {
    private final ExecutionDatabase database;
    private final Machines inventory;
    private final Done done;

    FleetReport(ExecutionDatabase database, Machines inventory, Done done) {
        this.database = database;
        this.inventory = inventory;
        this.done = done;
    }

    public Document make(Scope scope) {
        List<MachineFacts> machines = inventory.facts(scope.selector());
        UUID[] meant =
                scope.selector() == null
                        ? null
                        : machines.stream().map(MachineFacts::id).toArray(UUID[]::new);
        FleetState state = new FleetState(machines, scope.at());
        SecurityAge security =
                SecurityAge.of(database.query(ContentSql.SECURITY_AGE, (Object) meant).getFirst());
        Upgraded upgraded = done.upgraded(meant, scope);
        List<Section> sections = new ArrayList<>();
        sections.add(state.byStatus());
        sections.add(security.section());
        sections.add(state.mostSecurity());
        sections.add(upgrades(upgraded));
        sections.add(done.packages(meant, scope));
        sections.add(done.runs(meant, scope));
        sections.add(done.failures(meant, scope));
        sections.add(state.rebootDebt());
        sections.add(state.endOfLife());
        sections.add(state.silent());
        return new Document(
                "Fleet report",
                subtitle(scope, machines.size()),
                List.of(
                        new Figure("machines", machines.size()),
                        new Figure("security updates wait", state.securityUpdates()),
                        new Figure("packages changed", upgraded.packages()),
                        new Figure("wait for a restart", state.rebootCount()),
                        new Figure("silent", state.silentCount())),
                sections);
    }

    private static String subtitle(Scope scope, int machines) {
        return "%s%s, the %s up to %s"
                .formatted(
                        Words.plural(machines, "machine"),
                        scope.selector() == null ? "" : " (" + scope.selector() + ")",
                        scope.days() == 1 ? "day" : scope.days() + " days",
                        Words.time(scope.at()));
    }

    private static Section upgrades(Upgraded upgraded) {
        return Section.said(
                "What was upgraded",
                upgraded.packages() == 0
                        ? "No machine was upgraded in this period."
                        : "%s on %s, in %s."
                                .formatted(
                                        Words.plural(upgraded.packages(), "package change"),
                                        Words.plural(upgraded.machines(), "machine"),
                                        Words.plural(upgraded.runs(), "run")));
    }

    private record SecurityAge(
            List<Figure> ages, long updates, long machines, @Nullable String oldest) {
        static SecurityAge of(io.vertx.sqlclient.Row row) {
            var oldest = io.sysup.kit.db.Columns.instantOrNull(row, "oldest");
            return new SecurityAge(
                    List.of(
                            new Figure("less than a day", row.getLong("day")),
                            new Figure("1 to 7 days", row.getLong("week")),
                            new Figure("7 to 30 days", row.getLong("month")),
                            new Figure("more than 30 days", row.getLong("older"))),
                    row.getLong("updates"),
                    row.getLong("machines"),
                    oldest == null ? null : Words.time(oldest));
        }

        Section section() {
            if (updates == 0) {
                return Section.said(
                        "Security updates by age", "No security update waits, as far as is known.");
            }
            return Section.bars(
                    "Security updates by age",
                    "%s on %s, by the time since an analysis first told of them; the oldest since %s."
                            .formatted(
                                    Words.plural(updates, "update"),
                                    Words.plural(machines, "machine"),
                                    oldest),
                    Document.Bar.of(ages));
        }
    }
}
