package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Which values a setting takes: by its type, by what is behind it, by what others are. */
@ApplicationScoped
public class SettingChecks {
    private final List<SettingRule> rules;

    SettingChecks(@All List<SettingRule> rules) {
        this.rules = rules;
    }

    /**
     * @throws ProblemException 400 naming the field that is wrong
     */
    void check(Setting setting, String tag, JsonNode value) {
        if (!tag.isEmpty() && !setting.perTag()) {
            throw refused("tag", "must be left out: " + setting.key() + " is one for all machines");
        }
        if (!setting.kind().takes(value)) {
            throw refused("value", "must be " + setting.kind().accepted());
        }
        rules.stream()
                .filter(rule -> rule.about() == setting)
                .map(rule -> rule.against(value))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(wrong -> {
                    throw refused("value", wrong);
                });
    }

    /** Nothing is an error before it is a warning. */
    void checkOrder(Setting setting, String tag, JsonNode value, Chosen chosen) {
        setting.lower()
                .filter(lower -> value.intValue() < other(lower, tag, chosen))
                .ifPresent(lower -> {
                    throw refused("value", "must not be below " + said(lower, tag, chosen));
                });
        setting.higher()
                .filter(higher -> value.intValue() > other(higher, tag, chosen))
                .ifPresent(higher -> {
                    throw refused("value", "must not be above " + said(higher, tag, chosen));
                });
    }

    private static int other(Setting setting, String tag, Chosen chosen) {
        return chosen.number(setting, tag.isEmpty() ? List.of() : List.of(tag));
    }

    private static String said(Setting setting, String tag, Chosen chosen) {
        return setting.key() + ", which is " + other(setting, tag, chosen);
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
