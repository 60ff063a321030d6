package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the feature behind a setting wants of its values beyond their type. */
public interface SettingRule {
    Setting about();

    /** What is wrong with the value, as the end of a sentence; empty when nothing is. */
    Optional<String> against(JsonNode value);
}
