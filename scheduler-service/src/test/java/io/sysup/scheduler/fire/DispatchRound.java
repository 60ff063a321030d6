package io.sysup.scheduler.fire;

import jakarta.inject.Singleton;

/** One step of the dispatch, by hand. */
@Singleton
public class DispatchRound {
    private final Dispatch dispatch;

    DispatchRound(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    public void settleNext() {
        dispatch.settle(dispatch.claim().orElseThrow());
    }
}
