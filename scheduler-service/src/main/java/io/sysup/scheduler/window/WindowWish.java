package io.sysup.scheduler.window;

import org.jspecify.annotations.Nullable;

/** What a person says about a window. */
record WindowWish(String name, Kind kind, When when, @Nullable String selector, boolean enabled) {
    static WindowWish of(Window window) {
        return new WindowWish(
                window.name(), window.kind(), window.when(), window.selector(), window.enabled());
    }
}
