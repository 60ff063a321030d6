package io.sysup.inventory.selector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a selector can ask for. */
public enum Field {
    NAME(Type.TEXT),
    HOST(Type.TEXT),
    TAG(Type.TEXT),
    OS(Type.TEXT),
    VERSION(Type.TEXT),
    CODENAME(Type.TEXT),
    ARCH(Type.TEXT),
    KIND(
            Type.WORD,
            "physical",
            "vm",
            "proxmox_host",
            "lxc",
            "raspberry_pi",
            "workstation",
            "unknown"),
    VIRT(Type.TEXT),
    PROFILE(Type.TEXT),
    USER(Type.TEXT),
    CREDENTIAL(Type.WORD, "ok", "error", "unknown", "missing"),
    STATUS(
            Type.WORD,
            "unknown",
            "ok",
            "updates_available",
            "warning",
            "error",
            "offline",
            "busy",
            "online",
            "disabled"),
    APT(Type.WORD, "unknown", "up_to_date", "updates_available", "warning", "error"),
    HOSTKEY(Type.WORD, "none", "unknown", "approved", "changed", "rejected"),
    RIGHTS(Type.WORD, "unknown", "full", "least_privilege", "read_only"),
    REBOOT(Type.FLAG, "true", "false"),
    /** What has to be started anew; a machine may have several, each looked for by itself. */
    NEEDS(Type.WORD, "reboot", "service-restart", "container-restart", "relogin", "unknown"),
    UPDATES(Type.NUMBER),
    SECURITY(Type.NUMBER),
    DISK(Type.NUMBER),
    MEMORY(Type.NUMBER),
    PORT(Type.NUMBER),
    /** Whole days since the machine was seen; if never, since it was registered. */
    UNSEEN(Type.NUMBER),
    /** Whole days since its packages were analysed; if never, since it was registered. */
    UNANALYZED(Type.NUMBER),
    /** Whole days that it waits for a restart. */
    UNREBOOTED(Type.NUMBER),
    ID(Type.ID);

    /** What values a field takes. */
    enum Type {
        TEXT,
        WORD,
        FLAG,
        NUMBER,
        ID
    }

    private final Type type;
    private final List<String> words;

    Field(Type type, String... words) {
        this.type = type;
        this.words = List.of(words);
    }

    Type type() {
        return type;
    }

    /** All values there are; empty when they are not known beforehand. */
    List<String> words() {
        return words;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equalsIgnoreCase(word)).findFirst();
    }

    static String allWords() {
        return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "));
    }
}
