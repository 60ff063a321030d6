package io.sysup.scheduler.notification.message;

import java.util.regex.Pattern;

/**
 * Makes one harmless line of text that machines or people wrote: names and output must not end a
 * header, begin a second line or turn the direction of writing.
 */
public final class Plain {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private Plain() {}

    public static String line(String text, int longest) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        return cut(line, longest);
    }

    /** Cut to a length, between two letters and with a sign that something is missing. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
