package io.sysup.cli.output;

import java.util.regex.Pattern;

/** Text that came from other machines, made harmless for the terminal that shows it. */
final class TerminalText {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    // Operating system commands first: their payload would otherwise stay behind as text.
    private static final Pattern OTHER_CONTROL =
            Pattern.compile(
                    "\u001B\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?"
                            + "|\u001B\\[(?![0-9;]*m)[0-?]*[ -/]*[@-~]?"
                            + "|\u001B(?!\\[)."
                            + "|[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F]");

    private TerminalText() {}

    static String shown(String text, boolean colours) {
        String harmless = OTHER_CONTROL.matcher(text).replaceAll("");
        if (!colours) {
            return withoutColours(harmless).replace("\u001B", "");
        }
        boolean open = harmless.indexOf('\u001B') >= 0 && !harmless.endsWith(Colour.RESET);
        return open ? harmless + Colour.RESET : harmless;
    }

    static int width(String text) {
        String plain = withoutColours(text);
        return plain.codePointCount(0, plain.length());
    }

    private static String withoutColours(String text) {
        return COLOUR.matcher(text).replaceAll("");
    }
}
