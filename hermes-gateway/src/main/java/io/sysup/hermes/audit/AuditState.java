package io.sysup.hermes.audit;

import io.sysup.hermes.audit.Verifications.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the log is.
 *
 * @param firstSeq number of the first row that is not in an archive
 * @param head the newest row
 * @param anchors absent where none are kept
 * @param verification the last one that ended
 * @param verifying one that runs in this gateway
 * @param archives the newest first, twenty at most
 * @param keepDays after so many days rows are archived by themselves; absent when never
 */
public record AuditState(
        long firstSeq,
        AuditHead head,
        Anchors.@Nullable State anchors,
        @Nullable Verification verification,
        @Nullable Progress verifying,
        List<Archive> archives,
        boolean canArchive,
        @Nullable Long keepDays) {}
