package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptCounts;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.SectionReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzeOutputTest {

    @Test
    void freshLabHost() {
        AptAnalysis analysis = analysis("debian-12/analyze");

        assertThat(analysis.counts()).isEqualTo(new AptCounts(20, 2, 18, 20, 1, 0, 1, 1, 0));
        assertThat(analysis.lists().refreshed()).isTrue();
        assertThat(analysis.lists().problems()).isEmpty();
        assertThat(analysis.held()).containsExactly("lab-held");
        assertThat(analysis.keptBack()).containsExactly("lab-newdep");
        assertThat(analysis.phased()).isEmpty();
        assertThat(analysis.rebootRequired()).isFalse();
    }

    @Test
    void plansNameOperationVersionsOriginAndReason() {
        AptAnalysis analysis = analysis("debian-12/analyze");

        assertThat(analysis.plans().upgrade())
                .hasSize(20)
                .contains(
                        planned("lab-app01", PlanOperation.UPGRADE, "1.0", "Lab:lab", false, null),
                        planned(
                                "lab-sec1",
                                PlanOperation.UPGRADE,
                                "1.0",
                                "Lab:lab-security",
                                true,
                                null),
                        planned(
                                "lab-held",
                                PlanOperation.HOLD,
                                "1.0",
                                "Lab:lab",
                                false,
                                HoldReason.HELD),
                        planned(
                                "lab-newdep",
                                PlanOperation.HOLD,
                                "1.0",
                                "Lab:lab",
                                false,
                                HoldReason.KEPT_BACK));
        assertThat(analysis.plans().distUpgrade())
                .hasSize(21)
                .contains(
                        planned("lab-newlib", PlanOperation.INSTALL, null, "Lab:lab", false, null),
                        planned("lab-newdep", PlanOperation.UPGRADE, "1.0", "Lab:lab", false, null),
                        planned(
                                "lab-held",
                                PlanOperation.HOLD,
                                "1.0",
                                "Lab:lab",
                                false,
                                HoldReason.HELD));
    }

    @Test
    void listsThatWereNotAskedForAreNotFresh() {
        AptAnalysis analysis = analysis("debian-12/analyze-no-refresh");

        assertThat(analysis.lists().refreshed()).isFalse();
        assertThat(analysis.counts().updates()).isEqualTo(20);
    }

    @Test
    void nothingToDoIsOnlyReadFromASummaryThatSaysSo() {
        AptAnalysis analysis = analysis("debian-12/analyze-up-to-date");

        assertThat(analysis.counts()).isEqualTo(new AptCounts(1, 0, 0, 0, 0, 0, 1, 0, 0));
        assertThat(analysis.rebootRequired()).isTrue();
        assertThat(analysis.rebootPackages()).containsExactly("lab-reboot");
    }

    @Test
    void packageLeftHalfConfiguredIsNoUpdate() {
        AptAnalysis analysis = analysis("debian-12/analyze-half-configured");

        assertThat(analysis.counts().upgrade()).isZero();
        assertThat(analysis.counts().updates()).isEqualTo(2);
    }

    @Test
    void securityArchiveIsSeenAmongSeveralOrigins() {
        AptAnalysis analysis = analysis("debian-12/analyze-security");

        assertThat(analysis.plans().upgrade())
                .contains(
                        new PlannedPackage(
                                "bubblewrap",
                                "amd64",
                                PlanOperation.UPGRADE,
                                "0.8.0-2",
                                "0.8.0-2+deb12u1",
                                "Debian:12.15/oldstable, Debian-Security:12/oldstable-security",
                                true,
                                null));
        assertThat(analysis.counts().security()).isEqualTo(8);
    }

    @Test
    void securityArchiveOfTheNextRelease() {
        AptAnalysis analysis = analysis("debian-13/analyze-security");

        assertThat(analysis.counts().updates()).isEqualTo(8);
        assertThat(analysis.plans().upgrade())
                .filteredOn(each -> !each.security())
                .extracting(PlannedPackage::name, PlannedPackage::origin)
                .containsExactly(tuple("tzdata", "Debian:13-updates/stable-updates"));
    }

    @Test
    void securityUpdateThatStaysBackIsStillASecurityUpdate() {
        AptAnalysis analysis = analysis("debian-12/analyze-security");

        assertThat(analysis.plans().distUpgrade())
                .contains(
                        new PlannedPackage(
                                "liblzma5",
                                "amd64",
                                PlanOperation.HOLD,
                                "5.4.1-1+deb12u1",
                                "5.4.1-1+deb12u2",
                                "Debian-Security:12/oldstable-security",
                                true,
                                HoldReason.KEPT_BACK));
    }

    @Test
    void packagesOfTwoArchitecturesAndRemovals() {
        AptAnalysis analysis = analysis("debian-12/analyze-removal-multiarch");

        assertThat(analysis.plans().distUpgrade())
                .filteredOn(each -> each.name().equals("lab-multi"))
                .extracting(PlannedPackage::arch)
                .containsExactly("amd64", "i386");
        assertThat(analysis.plans().distUpgrade())
                .contains(
                        new PlannedPackage(
                                "lab-legacy",
                                "all",
                                PlanOperation.REMOVE,
                                "1.0",
                                null,
                                null,
                                false,
                                null));
        assertThat(analysis.counts()).isEqualTo(new AptCounts(7, 0, 5, 10, 2, 1, 0, 2, 0));
    }

    @Test
    void phasedUpdateThatAptListsAsKeptBack() {
        AptAnalysis analysis = analysis("debian-12/analyze-phased");

        assertThat(analysis.phased()).containsExactly("lab-phased");
        assertThat(analysis.keptBack()).containsExactly("lab-newdep");
        assertThat(analysis.held()).containsExactly("lab-held");
    }

    @Test
    void phasedUpdateInTheWordsOfNewerApt() {
        AptAnalysis analysis = analysis("debian-13/analyze-phased");

        assertThat(analysis.phased()).containsExactly("lab-phased");
        assertThat(analysis.keptBack()).containsExactly("lab-wants", "linux-image-amd64");
        assertThat(analysis.held()).containsExactly("lab-big");
        assertThat(analysis.counts()).isEqualTo(new AptCounts(7, 0, 3, 8, 2, 1, 1, 2, 1));
    }

    @Test
    void downgradeByAPin() {
        AptAnalysis analysis = analysis("debian-12/analyze-downgrade");

        assertThat(analysis.plans().upgrade())
                .filteredOn(each -> each.name().equals("lab-down"))
                .singleElement()
                .satisfies(each -> assertThat(each.to()).isEqualTo("0.9"));
    }

    @Test
    void listsThatDoNotComeInTimeFailTheAnalysisAndCostNoPlan() {
        AnalyzeReport report =
                AnalyzeOutput.parse(Captures.run("debian-12/analyze-lists-out-of-time"));

        Failure failure = Objects.requireNonNull(report.failure());
        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_REPOSITORY_UNREACHABLE);
        assertThat(failure.message()).contains("in time");
        assertThat(failure.remedy()).contains("listsTimeoutSeconds");
        AptAnalysis analysis = Objects.requireNonNull(report.analysis());
        assertThat(analysis.lists().refreshed()).isFalse();
        assertThat(analysis.counts().upgrade()).isEqualTo(18);
    }

    @ParameterizedTest
    @CsvSource({
        "analyze-mirror-refused,                apt_repository_unreachable, http://127.0.0.2:9/debian bookworm",
        "analyze-mirror-unresolved,             apt_repository_unreachable, http://mirror.invalid/debian bookworm",
        "analyze-mirror-404,                    apt_repository_unreachable, http://archive.example/nothing bookworm",
        "analyze-repository-gone,               apt_repository_unreachable, file:/srv/lab-repo/lab",
        "analyze-hash-mismatch,                 apt_repository_unreachable, http://archive.example/hash",
        "analyze-mirror-sync,                   apt_repository_unreachable, http://mirror.example/debian-security bookworm-security",
        "analyze-dead-mirror-old-lists-used,    apt_repository_unreachable, http://127.0.0.2:9/debian bookworm",
        "analyze-unsigned,                      apt_repository_unsigned,    http://archive.example/unsigned",
        "analyze-no-pubkey,                     apt_key_missing,            http://archive.example/signed",
        "analyze-key-expired,                   apt_key_expired,            http://archive.example/expiredkey",
        "analyze-not-a-repository,              apt_repository_unsigned,    http://portal.example/signed",
        "analyze-signature-bad-old-lists-used,  apt_repository_unsigned,    http://archive.example/signed",
        "analyze-expired,                       apt_repository_expired,     http://archive.example/expired",
        "analyze-future,                        apt_clock_wrong,            http://archive.example/future",
        "analyze-release-info-changed,          apt_release_info_changed,   http://archive.example/changed",
    })
    void repositoryThatFailsFailsTheAnalysis(String capture, String kind, String repository) {
        AnalyzeReport report = AnalyzeOutput.parse(Captures.run("debian-12/" + capture));

        Failure failure = Objects.requireNonNull(report.failure());
        assertThat(failure.kind().word()).isEqualTo(kind);
        assertThat(failure.message()).contains(repository);
        assertThat(failure.remedy()).isNotBlank();
        assertThat(failure.lines()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "analyze-repository-gone",
        "analyze-mirror-sync",
        "analyze-mirror-unresolved",
        "analyze-expired"
    })
    void listsThatFailedAreNeverReadAsNoUpdates(String capture) {
        assertThat(AnalyzeOutput.parse(Captures.run("debian-12/" + capture)).analysis()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "analyze-dead-mirror-old-lists-used",
        "analyze-signature-bad-old-lists-used",
        "analyze-release-info-changed"
    })
    void updatesInOlderListsAreToldAsSuch(String capture) {
        AptAnalysis analysis = analysis("debian-12/" + capture);

        assertThat(analysis.counts().updates()).isEqualTo(18);
        assertThat(analysis.lists().refreshed()).isFalse();
        assertThat(analysis.lists().problems()).hasSize(1);
    }

    @Test
    void oneProblemOfARepositoryIsToldOnce() {
        AnalyzeReport report = AnalyzeOutput.parse(Captures.run("debian-12/analyze-no-pubkey"));

        assertThat(Objects.requireNonNull(report.failure()).lines())
                .singleElement()
                .asString()
                .contains("NO_PUBKEY 9F15E500BBF68632");
    }

    @Test
    void warningIsToldAndFailsNothing() {
        AnalyzeReport report = AnalyzeOutput.parse(Captures.run("debian-12/analyze-twice"));

        assertThat(report.failure()).isNull();
        assertThat(Objects.requireNonNull(report.analysis()).lists().refreshed()).isTrue();
        assertThat(report.analysis().lists().problems())
                .isNotEmpty()
                .allMatch(problem -> problem.kind().equals(RepositoryProblem.WARNING));
    }

    @Test
    void sourcesThatCanNotBeReadAreAFailure() {
        Failure failure = failure("debian-12/analyze-malformed-source");

        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_FAILED);
        assertThat(failure.lines())
                .contains("Malformed entry 1 in list file /etc/apt/sources.list (Suite)");
    }

    @Test
    void busyLockNamesItsHolder() {
        AnalyzeReport report = AnalyzeOutput.parse(Captures.run("debian-12/analyze-lock-busy"));

        assertThat(report.analysis()).isNull();
        Failure failure = Objects.requireNonNull(report.failure());
        assertThat(failure.kind()).isEqualTo(ErrorKind.APT_LOCK_BUSY);
        assertThat(failure.message())
                .contains("/var/lib/apt/lists/lock")
                .contains("lab-lockapt")
                .contains("21");
    }

    @Test
    void lockThatWasReleasedInTimeIsForgotten() {
        AnalyzeReport report = AnalyzeOutput.parse(Captures.run("debian-12/analyze-lock-released"));

        assertThat(report.failure()).isNull();
        assertThat(Objects.requireNonNull(report.analysis()).counts().updates()).isEqualTo(20);
    }

    @Test
    void brokenDependenciesAreAFailure() {
        assertThat(failure("debian-12/analyze-unmet-dependencies").kind())
                .isEqualTo(ErrorKind.APT_BROKEN_DEPENDENCIES);
    }

    @Test
    void machineWithoutAptIsRefused() {
        assertThat(failure("debian-12/analyze-no-apt").kind()).isEqualTo(ErrorKind.NOT_DEBIAN);
    }

    @Test
    void machineWithoutListsIsAFailure() {
        SectionReader reader = new SectionReader("n");
        List.of("@@n begin lists-known", "no package lists", "@@n end lists-known 1")
                .forEach(reader::stdout);

        AnalyzeReport report = AnalyzeOutput.parse(reader.sections());

        assertThat(report.analysis()).isNull();
        assertThat(Objects.requireNonNull(report.failure()).message()).contains("no package lists");
    }

    @Test
    void outputThatEndsEarlyIsUnparsable() {
        SectionReader reader = new SectionReader("n");
        List.of("@@n begin lists-known", "@@n end lists-known 0", "@@n begin upgrade", "Reading")
                .forEach(reader::stdout);

        assertThatThrownBy(() -> AnalyzeOutput.parse(reader.sections()))
                .isInstanceOf(OutputUnparsable.class)
                .hasMessageContaining("upgrade");
    }

    private static PlannedPackage planned(
            String name,
            PlanOperation operation,
            String from,
            String origin,
            boolean security,
            HoldReason reason) {
        return new PlannedPackage(name, "all", operation, from, "1.1", origin, security, reason);
    }

    private static AptAnalysis analysis(String capture) {
        return Objects.requireNonNull(AnalyzeOutput.parse(Captures.run(capture)).analysis());
    }

    private static Failure failure(String capture) {
        return Objects.requireNonNull(AnalyzeOutput.parse(Captures.run(capture)).failure());
    }
}
