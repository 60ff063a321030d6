package io.sysup.inventory.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.function.Function;

/** How a list of machines can be written. */
public enum ListFormat {
    CSV(CsvList::read),
    JSON(JsonList::read),
    ANSIBLE(AnsibleInventory::read),
    SSH_CONFIG(SshConfigList::read);

    private final Function<String, ListedMachines> reader;

    ListFormat(Function<String, ListedMachines> reader) {
        this.reader = reader;
    }

    /**
     * @throws UnreadableList when the text is none of this format
     */
    ListedMachines read(String text) {
        String mark = "\uFEFF";
        return reader.apply(text.startsWith(mark) ? text.substring(mark.length()) : text);
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
