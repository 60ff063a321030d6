package io.sysup.execution.actions.apt;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether an origin is a security archive. An origin is {@code Label:version/suite}, several
 * divided by commas; a package name or version that says "security" proves nothing.
 */
final class SecurityOrigin {
    private static final Pattern ARCHIVE =
            Pattern.compile("(?i)debian-security:.*|.*[:/](?:[^:/]*-)?security(?:-[^:/]*)?");

    private SecurityOrigin() {}

    static boolean isOne(@Nullable String origin) {
        if (origin == null) {
            return false;
        }
        for (String part : origin.split(", ")) {
            if (ARCHIVE.matcher(part.strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}
