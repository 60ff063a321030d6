package io.sysup.execution.queue;

import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.action.Known;
import io.sysup.execution.action.PackageVersion;
import io.sysup.execution.job.Job;
import io.sysup.execution.log.JobLog;
import io.sysup.execution.packages.ArchiveVersions;
import io.sysup.execution.packages.ShownPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the actions of jobs may ask for. */
@ApplicationScoped
public class JobKnowledge {
    private final MachineLogins logins;
    private final ShownPlans plans;
    private final ArchiveVersions versions;

    JobKnowledge(MachineLogins logins, ShownPlans plans, ArchiveVersions versions) {
        this.logins = logins;
        this.plans = plans;
        this.versions = versions;
    }

    /**
     * @param excludes rules that held for the machine when its login was handed out
     */
    Known of(Job job, JobLog log, List<ExcludeRule> excludes) {
        ExcludeRules rules = new ExcludeRules(excludes);
        return new Known() {
            @Override
            public Map<String, Object> settings() {
                return logins.defaults(job, log);
            }

            @Override
            public ExcludeRules excludes() {
                return rules;
            }

            @Override
            public Optional<List<PlannedPackage>> plan(String hash) {
                return plans.find(job.machineId(), hash);
            }

            @Override
            public Map<PackageVersion, Instant> firstSeen(List<PlannedPackage> plan) {
                return versions.firstSeen(plan);
            }

            @Override
            public void seen(List<PlannedPackage> plan) {
                versions.seen(plan);
            }
        };
    }
}
