package io.sysup.cli.output;

/** Colours are always written; {@link TerminalText} takes them out again where nobody sees them. */
public enum Colour {
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36"),
    BOLD("1"),
    FAINT("2");

    static final String RESET = "\u001B[0m";

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    public String paint(String text) {
        return text.isEmpty() ? text : "\u001B[" + code + "m" + text + RESET;
    }

    /** The colour a state of a job, machine, run, campaign or key is known by. */
    public static String ofState(String state) {
        return switch (state) {
            case "ok", "online", "approved", "up", "ready", "finished" -> GREEN.paint(state);
            case "warning", "updates_available", "unknown", "paused", "stopping" ->
                    YELLOW.paint(state);
            case "error", "failed", "lost", "offline", "changed", "rejected", "down" ->
                    RED.paint(state);
            case "running", "queued", "busy" -> CYAN.paint(state);
            default -> state;
        };
    }
}
