package io.sysup.inventory.fact;

import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person chose and what the machine said; where both are there, the person is right. */
public record KnownFacts(Map<Fact, String> chosen, Map<Fact, String> observed) {
    private static final String CHOSEN = "chosen";

    public KnownFacts {
        chosen = Map.copyOf(chosen);
        observed = Map.copyOf(observed);
    }

    public static KnownFacts of(Row row) {
        return ofWords(
                Json.object(row.getString("chosen_facts")),
                Json.object(row.getString("observed_facts")));
    }

    /** As {@link #byWord} gives them. */
    public static KnownFacts ofWords(Map<String, ?> chosen, Map<String, ?> observed) {
        return new KnownFacts(facts(chosen), facts(observed));
    }

    private static Map<Fact, String> facts(Map<String, ?> values) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            Object value = values.get(fact.word());
            if (value != null) {
                facts.put(fact, value.toString());
            }
        }
        return facts;
    }

    public @Nullable String inForce(Fact fact) {
        String value = chosen.getOrDefault(fact, observed.get(fact));
        return value == null ? fact.missing() : value;
    }

    /** By their words, in the order of the facts. */
    public static Map<String, String> byWord(Map<Fact, String> facts) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            String value = facts.get(fact);
            if (value != null) {
                words.put(fact.word(), value);
            }
        }
        return words;
    }

    public List<String> chosenWords() {
        return List.copyOf(byWord(chosen).keySet());
    }

    public KnownFacts after(FactWishes wishes) {
        Map<Fact, String> next = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            if (wishes.concerns(fact)) {
                wishes.of(fact).ifPresent(wish -> next.put(fact, wish));
            } else if (chosen.containsKey(fact)) {
                next.put(fact, Objects.requireNonNull(chosen.get(fact)));
            }
        }
        return new KnownFacts(next, observed);
    }

    /** Old and new value of each fact that differs, and of which facts are chosen. */
    public Map<String, Object> differences(KnownFacts next) {
        Map<String, Object> differences = new LinkedHashMap<>();
        Arrays.stream(Fact.values())
                .filter(fact -> !Objects.equals(inForce(fact), next.inForce(fact)))
                .forEach(fact ->
                        differences.put(
                                fact.word(),
                                Map.of(
                                        "from",
                                        Objects.requireNonNullElse(inForce(fact), ""),
                                        "to",
                                        Objects.requireNonNullElse(next.inForce(fact), ""))));
        if (!chosen.keySet().equals(next.chosen.keySet())) {
            differences.put(CHOSEN, Map.of("from", chosenWords(), "to", next.chosenWords()));
        }
        return differences;
    }
}
