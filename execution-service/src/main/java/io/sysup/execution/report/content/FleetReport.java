package io.sysup.execution.report.content;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.MachineFacts;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.report.content.Done.Upgraded;
import io.sysup.execution.report.print.Document;
import io.sysup.execution.report.print.Document.Figure;
import io.sysup.execution.report.print.Document.Section;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
        Words words = scope.words();
        FleetState state = new FleetState(machines, scope.at(), words);
        SecurityAge security =
                SecurityAge.of(
                        words, database.query(ContentSql.SECURITY_AGE, (Object) meant).getFirst());
        Upgraded upgraded = done.upgraded(meant, scope);
        List<Section> sections = new ArrayList<>();
        sections.add(state.byStatus());
        sections.add(security.section());
        sections.add(state.mostSecurity());
        sections.add(upgrades(words, upgraded));
        sections.add(done.packages(meant, scope));
        sections.add(done.runs(meant, scope));
        sections.add(done.failuresByWeek(meant, scope));
        sections.add(done.failures(meant, scope));
        sections.add(state.rebootDebt());
        sections.add(state.endOfLife());
        sections.add(state.silent());
        return new Document(
                words.language(),
                words.say("title.global"),
                subtitle(scope, machines.size()),
                List.of(
                        figure(words, "machines", machines.size()),
                        figure(words, "security", state.securityUpdates()),
                        figure(words, "packages", upgraded.packages()),
                        figure(words, "restart", state.rebootCount()),
                        figure(words, "silent", state.silentCount())),
                sections);
    }

    private static Figure figure(Words words, String name, long value) {
        return new Figure(words.say("fleet." + name), words.number(value));
    }

    private static String subtitle(Scope scope, int machines) {
        Words words = scope.words();
        String counted = words.say("machines", machines);
        return scope.selector() == null
                ? words.say("fleet.of_all", counted, words.period(scope))
                : words.say("fleet.of_selector", counted, scope.selector(), words.period(scope));
    }

    private static Section upgrades(Words words, Upgraded upgraded) {
        return Section.said(
                words.say("upgraded.title"),
                upgraded.packages() == 0
                        ? words.say("upgraded.none")
                        : words.say(
                                "upgraded.said",
                                words.say("changes", upgraded.packages()),
                                words.say("machines", upgraded.machines()),
                                words.say("runs", upgraded.runs())));
    }

    private record SecurityAge(
            Words words,
            SequencedMap<String, Long> ages,
            long updates,
            long machines,
            @Nullable Instant oldest) {
        static SecurityAge of(Words words, Row row) {
            SequencedMap<String, Long> ages = new LinkedHashMap<>();
            for (String age : List.of("day", "week", "month", "older")) {
                ages.put(words.say("age." + age), row.getLong(age));
            }
            return new SecurityAge(
                    words,
                    ages,
                    row.getLong("updates"),
                    row.getLong("machines"),
                    Columns.instantOrNull(row, "oldest"));
        }

        Section section() {
            if (updates == 0) {
                return Section.said(words.say("age.title"), words.say("age.none"));
            }
            return Section.bars(
                    words.say("age.title"),
                    words.say(
                            "age.note",
                            words.say("updates", updates),
                            words.say("machines", machines),
                            words.time(oldest)),
                    Document.Bar.of(ages, words::number));
        }
    }
}
