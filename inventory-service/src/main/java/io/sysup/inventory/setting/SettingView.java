package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.inventory.setting.SettingKind.WholeNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it is shown.
 *
 * @param type {@code integer} or {@code networks}
 * @param value what counts; null when the start-up configuration says it
 * @param version 0 as long as nobody chose a value
 * @param tags values of their own for the machines of a tag
 */
public record SettingView(
        String key,
        String type,
        String description,
        @Nullable String unit,
        @Nullable JsonNode value,
        @Nullable JsonNode defaultValue,
        boolean chosen,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        int version,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        boolean perTag,
        List<TagValue> tags) {

    static SettingView of(Setting setting, Chosen chosen) {
        Optional<ChosenValue> own = chosen.of(setting, "");
        WholeNumber number = setting.kind() instanceof WholeNumber range ? range : null;
        return new SettingView(
                setting.key(),
                setting.kind().word(),
                setting.description(),
                setting.unit(),
                chosen.value(setting),
                setting.standard(),
                own.isPresent(),
                number == null ? null : number.least(),
                number == null ? null : number.most(),
                own.map(ChosenValue::version).orElse(0),
                own.map(ChosenValue::changedAt).orElse(null),
                own.map(ChosenValue::changedBy).orElse(null),
                setting.perTag(),
                chosen.ofTags(setting).stream().map(TagValue::of).toList());
    }

    /** The version that an edit of it must name. */
    int version(String tag) {
        return tag.isEmpty()
                ? version
                : tags.stream()
                        .filter(one -> one.tag().equals(tag))
                        .mapToInt(TagValue::version)
                        .findFirst()
                        .orElse(0);
    }

    /** A value for the machines of a tag. */
    public record TagValue(
            String tag,
            JsonNode value,
            int version,
            Instant updatedAt,
            @Nullable String updatedBy) {
        static TagValue of(ChosenValue one) {
            return new TagValue(
                    one.tag(), one.value(), one.version(), one.changedAt(), one.changedBy());
        }
    }
}
