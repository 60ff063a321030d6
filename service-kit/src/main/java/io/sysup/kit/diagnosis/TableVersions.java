package io.sysup.kit.diagnosis;

import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** The version that the tables have beside the one that this program was made for. */
final class TableVersions {
    private static final String CHECK = "migrations";

    private final Flyway flyway;
    private volatile @Nullable MigrationVersion ours;

    TableVersions(Flyway flyway) {
        this.flyway = flyway;
    }

    Finding compared(String theirs, int failed) {
        return compared(MigrationVersion.fromVersion(theirs), ours(), failed);
    }

    static Finding compared(MigrationVersion theirs, MigrationVersion ours, int failed) {
        String shown = "The tables are at version " + theirs;
        if (failed > 0) {
            return Finding.error(
                    CHECK,
                    "A change of the tables failed; they are at version " + theirs,
                    "Restore the backup made before the upgrade, or repair the schema as the log says.");
        }
        if (theirs.compareTo(ours) < 0) {
            return Finding.error(
                    CHECK,
                    shown + ", this program needs " + ours,
                    "Start the service again, it changes its tables at the start; was an older backup restored meanwhile?");
        }
        return theirs.compareTo(ours) > 0
                ? Finding.warning(
                        CHECK,
                        shown + ", this program was made for " + ours,
                        "A newer version of the product changed them: finish the upgrade of this one.")
                : Finding.ok(CHECK, shown);
    }

    /** The files of a program do not change while it runs, so they are looked at once. */
    private MigrationVersion ours() {
        MigrationVersion known = ours;
        if (known == null) {
            known =
                    Arrays.stream(flyway.info().all())
                            .filter(info -> info.getState().isResolved())
                            .map(MigrationInfo::getVersion)
                            .filter(Objects::nonNull)
                            .max(MigrationVersion::compareTo)
                            .orElse(MigrationVersion.EMPTY);
            ours = known;
        }
        return known;
    }
}
