package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * What a disk tells of itself by SMART. Numbers that it does not tell are absent.
 *
 * @param state {@code passed}, {@code failed} or {@code unknown}
 * @param reason why it is unknown, to be read behind "not looked at, because"
 * @param badSectors sectors that cannot be read, or errors of the medium
 * @param wearPercent how much of the life that its maker promises is used up; may exceed 100
 */
public record DiskHealth(
        String state,
        @Nullable String reason,
        @Nullable Integer temperatureCelsius,
        @Nullable Long powerOnHours,
        @Nullable Long reallocatedSectors,
        @Nullable Long pendingSectors,
        @Nullable Long badSectors,
        @Nullable Integer wearPercent) {
    public static final String PASSED = "passed";
    public static final String FAILED = "failed";
    public static final String UNKNOWN = "unknown";

    public static DiskHealth notLookedAt(String because) {
        return new DiskHealth(UNKNOWN, because, null, null, null, null, null, null);
    }
}
