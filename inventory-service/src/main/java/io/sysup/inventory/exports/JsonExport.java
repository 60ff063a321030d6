package io.sysup.inventory.exports;

import io.sysup.kit.json.Json;
import java.util.List;
import java.util.Map;

/** All machines in {@code items}. */
final class JsonExport {
    private JsonExport() {}

    static String write(List<ExportedMachine> machines) {
        return Json.write(Map.of("items", machines));
    }
}
