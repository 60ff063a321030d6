package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * A whole disk, without its partitions; {@code type} is disk, nvme, mmc, virtual, raid for one
 * behind a RAID controller, or another word of the host.
 *
 * @param name as the kernel names it; behind a controller, how smartctl gets there
 * @param sizeBytes 0 when it is not told
 * @param health absent in what older versions told
 */
public record Disk(
        String name,
        String type,
        long sizeBytes,
        @Nullable Boolean rotational,
        @Nullable String model,
        @Nullable DiskHealth health) {

    public Disk(
            String name,
            String type,
            long sizeBytes,
            @Nullable Boolean rotational,
            @Nullable String model) {
        this(name, type, sizeBytes, rotational, model, null);
    }

    public Disk with(DiskHealth told) {
        return new Disk(name, type, sizeBytes, rotational, model, told);
    }
}
