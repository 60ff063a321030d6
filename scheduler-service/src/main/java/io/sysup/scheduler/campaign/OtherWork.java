package io.sysup.scheduler.campaign;

import io.sysup.contracts.job.Requester;
import io.sysup.scheduler.atwork.AtWork;

/** Why a machine is not counted as up that the campaign itself leaves alone, in words. */
final class OtherWork {
    private OtherWork() {}

    static String ofCampaign(String name) {
        return "under way in the campaign " + name;
    }

    /** Of a schedule no name is known. */
    static String named(AtWork.Work work) {
        Requester by = work.requestedBy();
        return switch (by.type()) {
            case Requester.SCHEDULE -> work.action() + " of a schedule";
            case Requester.SYSTEM -> work.action() + " by itself";
            default -> by.id() == null ? work.action() : work.action() + " by " + by.id();
        };
    }
}
