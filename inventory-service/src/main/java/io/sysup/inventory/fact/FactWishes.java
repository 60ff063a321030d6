package io.sysup.inventory.fact;

import io.sysup.kit.json.Json;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which facts somebody chooses; one that is empty is left to the machine again, one that is absent
 * stays as it is.
 */
public final class FactWishes {
    public static final FactWishes NONE = new FactWishes(Map.of());

    private final Map<Fact, String> wishes;

    private FactWishes(Map<Fact, String> wishes) {
        this.wishes = Collections.unmodifiableMap(wishes);
    }

    /** As they were written, null where nothing was. */
    public static FactWishes of(
            @Nullable String osFamily,
            @Nullable String osVersion,
            @Nullable String osCodename,
            @Nullable String arch,
            @Nullable String kind,
            @Nullable String virtualization,
            @Nullable String hardwareProfile) {
        Map<Fact, String> wishes = new EnumMap<>(Fact.class);
        note(wishes, Fact.OS_FAMILY, osFamily);
        note(wishes, Fact.OS_VERSION, osVersion);
        note(wishes, Fact.OS_CODENAME, osCodename);
        note(wishes, Fact.ARCH, arch);
        note(wishes, Fact.KIND, kind);
        note(wishes, Fact.VIRTUALIZATION, virtualization);
        note(wishes, Fact.HARDWARE_PROFILE, hardwareProfile);
        return new FactWishes(wishes);
    }

    private static void note(Map<Fact, String> wishes, Fact fact, @Nullable String written) {
        if (written != null) {
            wishes.put(fact, fact.normal(written));
        }
    }

    public boolean isEmpty() {
        return wishes.isEmpty();
    }

    /** Empty when it is left to the machine. */
    Optional<String> of(Fact fact) {
        return Optional.ofNullable(wishes.get(fact)).filter(wish -> !wish.isEmpty());
    }

    boolean concerns(Fact fact) {
        return wishes.containsKey(fact);
    }

    /** For the database, which takes null for what is left to the machine. */
    String json() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        wishes.forEach((fact, wish) -> values.put(fact.word(), wish.isEmpty() ? null : wish));
        return Json.write(values);
    }
}
