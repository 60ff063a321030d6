package io.sysup.hermes.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question whether somebody may do something.
 *
 * @param who subject, or the label of exactly one person or client
 * @param action name of an action, or {@code edit}
 * @param on selector of the machines
 */
public record GrantTrial(
        @NotBlank(message = "must be a subject or a label") String who,
        @NotBlank(message = "must be an action, or edit") String action,
        @NotBlank(message = "must be a selector")
                @Size(max = 2000, message = "must have at most 2000 characters")
                String on) {

    /**
     * The answer to it.
     *
     * @param right that is needed
     * @param why in a sentence
     * @param by the grants that allow it, when no role does
     */
    public record Verdict(
            String subject, boolean allowed, String right, String why, List<GrantView> by) {
        public Verdict {
            by = List.copyOf(by);
        }

        static Verdict no(Grantee who, String right, @Nullable String why) {
            return new Verdict(who.subject(), false, right, why == null ? "" : why, List.of());
        }
    }
}
