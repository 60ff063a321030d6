package io.sysup.scheduler.cron;

/**
 * A text is no cron expression; the message says why and where, and reads after "The field cron".
 */
public final class CronMistake extends Exception {
    CronMistake(String message) {
        super(message);
    }

    static CronMistake at(int offset, CronField field, String reason) {
        return new CronMistake(
                "is not a cron expression: "
                        + reason
                        + " (the "
                        + field.title()
                        + ", position "
                        + (offset + 1)
                        + ")");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
