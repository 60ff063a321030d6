package io.sysup.inventory.fact;

import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what people choose and what machines say, each beside the other. */
public final class Facts {
    private Facts() {}

    /** The same wishes for each of the machines. */
    public static void choose(Tx tx, Collection<UUID> machines, FactWishes wishes) {
        choose(tx, machines.stream().collect(Collectors.toMap(id -> id, id -> wishes)));
    }

    /** To each machine its own wishes; one statement for all. */
    public static void choose(Tx tx, Map<UUID, FactWishes> wishes) {
        List<UUID> machines =
                wishes.keySet().stream()
                        .filter(id -> !Objects.requireNonNull(wishes.get(id)).isEmpty())
                        .sorted()
                        .toList();
        if (!machines.isEmpty()) {
            tx.update(
                    FactSql.CHOOSE,
                    machines.toArray(UUID[]::new),
                    machines.stream()
                            .map(id -> Objects.requireNonNull(wishes.get(id)).json())
                            .toArray(String[]::new));
        }
    }

    /**
     * @param said null or empty where the machine said nothing: what it said before stays
     */
    public static void observe(Tx tx, UUID machine, Map<Fact, @Nullable String> said) {
        Map<Fact, String> understood = new EnumMap<>(Fact.class);
        said.forEach((fact, text) -> {
            String value = text == null ? "" : fact.normal(text);
            if (!value.isEmpty() && fact.understands(value)) {
                understood.put(fact, value);
            }
        });
        if (!understood.isEmpty()) {
            tx.send(FactSql.OBSERVE, machine, Json.write(KnownFacts.byWord(understood)));
        }
    }
}
