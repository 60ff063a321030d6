package io.sysup.inventory.exclude;

import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Which rules hold for which machines now: two statements, however many there are of both. */
@ApplicationScoped
public class MachineExcludes {
    private static final Logger LOGGER = Logger.getLogger(MachineExcludes.class);

    /** Machines that no rule holds for are not in it. */
    public Map<UUID, List<ExcludeRule>> of(Tx tx, Collection<UUID> machines) {
        if (machines.isEmpty()) {
            return Map.of();
        }
        List<PackageExclude> rules =
                tx.query(ExcludeSql.HOLDING).stream().map(PackageExclude::of).toList();
        return rules.isEmpty() ? Map.of() : meaning(tx, rules, machines);
    }

    private static Map<UUID, List<ExcludeRule>> meaning(
            Tx tx, List<PackageExclude> rules, Collection<UUID> machines) {
        BoundValues values = new BoundValues();
        String ids = values.bind(machines.toArray(UUID[]::new));
        String places =
                IntStream.range(0, rules.size())
                        .mapToObj(place ->
                                "case when %s then %d end"
                                        .formatted(condition(rules.get(place), values), place))
                        .collect(Collectors.joining(", "));
        Map<UUID, List<ExcludeRule>> held = new HashMap<>();
        for (Row row : tx.query(ExcludeSql.MEANING.formatted(places, ids), values.toArray())) {
            List<ExcludeRule> mine =
                    Stream.of(row.getArrayOfIntegers("rules"))
                            .map(place -> rules.get(place).rule())
                            .toList();
            if (!mine.isEmpty()) {
                held.put(row.getUUID("id"), mine);
            }
        }
        return held;
    }

    /**
     * It was checked when it was written down; one that is not understood any more holds for all
     * machines, for what somebody meant to protect must not be touched for that.
     */
    private static String condition(PackageExclude rule, BoundValues values) {
        try {
            return "(" + SelectorSql.condition(Selector.parse(rule.on(), "on"), values) + ")";
        } catch (ProblemException e) {
            LOGGER.warnf("The rule %s holds for all machines: %s", rule.name(), e.getMessage());
            return "true";
        }
    }
}
