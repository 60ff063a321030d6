package io.sysup.inventory.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a page of machines, for the description of the API. */
public record MachinePage(List<MachineView> items, @Nullable String nextCursor, long total) {}
