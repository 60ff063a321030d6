package io.sysup.contracts.machine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which machines are meant: by selector or by ids, exactly one of the two. */
public record MachineSelection(@Nullable String selector, @Nullable List<UUID> machineIds) {}
