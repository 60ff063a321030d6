package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptRepository;
import io.sysup.contracts.apt.PinnedPackage;
import io.sysup.execution.actions.apt.PackagePolicy.Listed;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Installed packages that stay because of the preferences of the machine. Where a repository itself
 * asks to be left alone unless somebody wants it, as backports do, that is no preference.
 */
final class PinnedPackages {
    /** What apt gives to repositories that are not to be used by themselves. */
    private static final Set<Integer> NOT_AUTOMATIC = Set.of(1, 100);

    private final Candidates candidates;
    private final Set<String> notAutomatic;

    private PinnedPackages(Candidates candidates, Set<String> notAutomatic) {
        this.candidates = candidates;
        this.notAutomatic = notAutomatic;
    }

    /** Absent when the script was too old to look; empty without preferences. */
    static @Nullable List<PinnedPackage> of(
            Sections sections, @Nullable List<AptRepository> repositories) {
        Section preferences = sections.find("preferences").orElse(null);
        if (preferences == null) {
            return null;
        }
        if (preferences.text().isEmpty() || sections.find("candidates").isEmpty()) {
            return List.of();
        }
        Set<String> notAutomatic = new HashSet<>();
        for (AptRepository each : repositories == null ? List.<AptRepository>of() : repositories) {
            if (each.notAutomatic()) {
                notAutomatic.add(each.uri() + " " + each.suite());
            }
        }
        return new PinnedPackages(
                        Candidates.of(
                                sections.complete("candidates"), sections.complete("releases")),
                        notAutomatic)
                .list();
    }

    private List<PinnedPackage> list() {
        List<PinnedPackage> pinned = new ArrayList<>();
        for (PackagePolicy each : candidates.policies()) {
            keptAway(each)
                    .ifPresent(newer ->
                            pinned.add(
                                    new PinnedPackage(
                                            each.name().toString(),
                                            String.valueOf(each.installed()),
                                            newer.version(),
                                            newer.priority(),
                                            candidates.sources(newer))));
        }
        pinned.sort(Comparator.comparing(PinnedPackage::name));
        return pinned;
    }

    private Optional<Listed> keptAway(PackagePolicy policy) {
        List<Listed> newer = policy.newer();
        boolean upgrades =
                newer.stream().anyMatch(each -> each.version().equals(policy.candidate()));
        return upgrades
                ? Optional.empty()
                : newer.stream()
                        .filter(each -> !each.phased() && !each.sources().isEmpty())
                        .filter(each -> !asTheRepositoryAsks(each))
                        .findFirst();
    }

    private boolean asTheRepositoryAsks(Listed version) {
        return NOT_AUTOMATIC.contains(version.priority())
                && version.sources().stream().allMatch(this::isNotAutomatic);
    }

    /** A source is called by its address, then {@code suite/component}, or the suite alone. */
    private boolean isNotAutomatic(String source) {
        String[] word = source.split(" ");
        if (word.length < 2) {
            return false;
        }
        String uri = Repositories.withoutSlash(word[0]);
        int component = word[1].lastIndexOf('/');
        return notAutomatic.contains(uri + " " + word[1])
                || component > 0
                        && notAutomatic.contains(uri + " " + word[1].substring(0, component));
    }
}
