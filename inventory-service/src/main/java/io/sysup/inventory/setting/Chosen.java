package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.db.Queries;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The settings as they were at one moment. */
public record Chosen(List<ChosenValue> values) {
    public Chosen {
        values = List.copyOf(values);
    }

    static Chosen read(Queries queries) {
        return new Chosen(queries.query(SettingSql.ALL).stream().map(ChosenValue::of).toList());
    }

    Optional<ChosenValue> of(Setting setting, String tag) {
        return values.stream()
                .filter(one -> one.key().equals(setting.key()) && one.tag().equals(tag))
                .findFirst();
    }

    List<ChosenValue> ofTags(Setting setting) {
        return values.stream()
                .filter(one -> one.key().equals(setting.key()) && !one.tag().isEmpty())
                .toList();
    }

    /** As they were with this value in place of the one before. */
    Chosen with(ChosenValue value) {
        return new Chosen(
                Stream.concat(
                                values.stream().filter(one -> !one.samePlace(value)),
                                Stream.of(value))
                        .toList());
    }

    Chosen without(Setting setting, String tag) {
        return new Chosen(
                values.stream()
                        .filter(one -> !one.key().equals(setting.key()) || !one.tag().equals(tag))
                        .toList());
    }

    JsonNode value(Setting setting) {
        return of(setting, "").map(ChosenValue::value).orElseGet(setting::standard);
    }

    /** Of a setting whose standard is a number. */
    public int number(Setting setting) {
        return value(setting).intValue();
    }

    /** For a machine with these tags: the lowest value of a tag, or the one for all. */
    public int number(Setting setting, Collection<String> tags) {
        return ofTags(setting).stream()
                .filter(one -> tags.stream().anyMatch(one.tag()::equalsIgnoreCase))
                .mapToInt(one -> one.value().intValue())
                .min()
                .orElseGet(() -> number(setting));
    }

    /** Whether it matters which tags a machine has. */
    public boolean dependOnTags() {
        return values.stream().anyMatch(one -> !one.tag().isEmpty());
    }

    /** Empty when nobody chose one. */
    public Optional<Integer> chosenNumber(Setting setting) {
        return of(setting, "").map(one -> one.value().intValue());
    }

    /** Empty when nobody chose any. */
    public Optional<List<String>> chosenTexts(Setting setting) {
        return of(setting, "")
                .map(one ->
                        StreamSupport.stream(one.value().spliterator(), false)
                                .map(JsonNode::textValue)
                                .toList());
    }
}
