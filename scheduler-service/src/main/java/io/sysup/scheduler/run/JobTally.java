package io.sysup.scheduler.run;

import org.jspecify.annotations.Nullable;

/** The final jobs of a run, by how they ended. */
record JobTally(int total, int ok, int warning, int error, int cancelled) {
    private boolean complete() {
        return ok + warning + error + cancelled >= total;
    }

    /** The worst end counts for the whole run. */
    String status() {
        if (!complete()) {
            return "running";
        }
        if (error > 0) {
            return "error";
        }
        if (cancelled > 0) {
            return "cancelled";
        }
        return warning > 0 ? "warning" : "ok";
    }

    @Nullable String message() {
        if (!complete() || error == 0) {
            return null;
        }
        return error + " of " + total + (total == 1 ? " job" : " jobs") + " failed.";
    }
}
