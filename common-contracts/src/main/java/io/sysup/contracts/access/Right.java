package io.sysup.contracts.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What can be granted; running something of a risk holds running what is less risky. */
public enum Right {
    EDIT("edit"),
    RUN_LOW("run:low"),
    RUN_MEDIUM("run:medium"),
    RUN_HIGH("run:high");

    private static final String RUN = "run:";

    private final String word;

    Right(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    @JsonCreator
    public static Right of(String word) {
        return find(word)
                .orElseThrow(() -> new IllegalArgumentException("There is no right " + word));
    }

    public static Optional<Right> find(String word) {
        return Arrays.stream(values()).filter(right -> right.word.equals(word)).findFirst();
    }

    /** To run an action of this risk; one that is not known counts as high. */
    public static Right toRun(String risk) {
        return find(RUN + risk).orElse(RUN_HIGH);
    }

    public boolean isToRun() {
        return this != EDIT;
    }

    public boolean covers(Right other) {
        return isToRun() && other.isToRun() ? compareTo(other) >= 0 : this == other;
    }
}
