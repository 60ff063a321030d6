package io.sysup.serve;

import io.sysup.kit.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Messages that no consumer can apply: noise, pieces of an event, and JSON of another shape. */
final class Nonsense {
    private static final int OF_EACH = 12;

    private Nonsense() {}

    static List<byte[]> like(String event, Random random) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            byte[] noise = new byte[1 + random.nextInt(2000)];
            random.nextBytes(noise);
            all.add(noise);
            byte[] whole = event.getBytes(StandardCharsets.UTF_8);
            all.add(Arrays.copyOf(whole, random.nextInt(whole.length)));
        }
        for (String other :
                new String[] {"null", "42", "\"text\"", "[]", "{}", "[".repeat(50_000)}) {
            all.add(other.getBytes(StandardCharsets.UTF_8));
        }
        for (String field : List.of("id", "data")) {
            for (Object value : new Object[] {"?", 1e300, List.of(), Map.of("a", Map.of())}) {
                all.add(with(event, field, value));
            }
        }
        all.add(new byte[0]);
        all.add(null);
        return all;
    }

    private static byte[] with(String event, String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>(Json.object(event));
        fields.put(field, value);
        return Json.write(fields).getBytes(StandardCharsets.UTF_8);
    }
}
