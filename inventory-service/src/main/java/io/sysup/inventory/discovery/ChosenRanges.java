package io.sysup.inventory.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.inventory.network.AddressRange;
import io.sysup.inventory.setting.Setting;
import io.sysup.inventory.setting.SettingRule;
import io.sysup.inventory.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ranges of the setting. They make those of the start-up configuration narrower and never
 * wider: what may be scanned at all is said by whoever starts the server.
 */
@ApplicationScoped
public class ChosenRanges implements SettingRule {
    private final List<AddressRange> allowed;
    private final Supplier<Optional<List<String>>> chosen;

    @Inject
    public ChosenRanges(DiscoveryConfig config, Settings settings) {
        this(config, () -> settings.nowOrLast().chosenTexts(Setting.DISCOVERY_RANGES));
    }

    /**
     * @param chosen empty when the setting is not set
     */
    ChosenRanges(DiscoveryConfig config, Supplier<Optional<List<String>>> chosen) {
        this.allowed =
                config.ranges().orElse(List.of()).stream()
                        .map(AddressRange::parse)
                        .flatMap(Optional::stream)
                        .toList();
        this.chosen = chosen;
    }

    boolean contain(AddressRange range) {
        return chosen.get()
                .map(ranges ->
                        ranges.stream()
                                .map(AddressRange::parse)
                                .flatMap(Optional::stream)
                                .anyMatch(one -> one.contains(range)))
                .orElse(true);
    }

    String text() {
        List<String> ranges = chosen.get().orElse(List.of());
        return ranges.isEmpty() ? "it has none" : String.join(", ", ranges);
    }

    @Override
    public Setting about() {
        return Setting.DISCOVERY_RANGES;
    }

    @Override
    public Optional<String> against(JsonNode value) {
        for (JsonNode one : value) {
            Optional<AddressRange> range = AddressRange.parse(one.textValue());
            if (range.isEmpty()) {
                return Optional.of(
                        "holds "
                                + one.textValue()
                                + ", which is not a network such as 10.0.0.0/24");
            }
            if (allowed.stream().noneMatch(each -> each.contains(range.get()))) {
                return Optional.of(
                        "holds "
                                + range.get()
                                + ", which is outside of what the server was started with ("
                                + ScanRules.SETTING
                                + ")");
            }
        }
        return Optional.empty();
    }
}
