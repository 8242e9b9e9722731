package muster.mobilisation.decision;

import static muster.mobilisation.Database.dispatch;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import muster.commitlog.Commit;
import muster.commitlog.CommitLog;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.deployment.DeploymentCommands.DeployOfficers;
import muster.contract.deployment.Refusal;
import muster.contract.force.ForceCommands.RegisterForce;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.officer.OfficerCommands.PromoteOfficer;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.operation.OperationCommands.OpenOperation;
import muster.contract.operation.OperationKind;
import muster.mobilisation.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: every race has one winner, and what does not collide succeeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsIT {

    private static final int ROUNDS = 200;
    private static final int OFFICERS = 40;
    private static final Instant START = Instant.parse("2024-03-01T06:00:00Z");

    private final AtomicInteger retries = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private @Nullable Database opened;
    private @Nullable CommitLog firstLog;
    private @Nullable Decisions firstNode;
    private @Nullable Decisions secondNode;

    @BeforeAll
    void start(@TempDir Path folder) {
        var database = new Database(folder);
        opened = database;
        var log = database.log();
        firstLog = log;
        firstNode = Database.decisions(log, retries::incrementAndGet);
        secondNode = Database.decisions(database.log(), retries::incrementAndGet);
        var commands = new ArrayList<Command>();
        commands.add(new RegisterForce(WMP, "West Midlands Police", "West Midlands"));
        commands.add(
                new OpenOperation(
                        G7,
                        "The summit",
                        WMP,
                        OperationKind.PLANNED,
                        day("2024-01-01"),
                        null,
                        null,
                        null,
                        null));
        for (int i = 1; i <= OFFICERS; i++) {
            commands.add(new RegisterOfficer(officer(i), WMP, Rank.CONSTABLE, null));
            for (var skill : Skill.MANDATORY) {
                commands.add(
                        new AccreditOfficer(
                                officer(i), skill, day("2024-01-01"), day("2029-12-31")));
            }
        }
        var answers = first().decideInOrder(commands.stream().map(Database::dispatch).toList());
        assertThat(answers).allMatch(answer -> answer instanceof Answer.Stored);
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        Objects.requireNonNull(opened).close();
    }

    @Test
    void ofTwoThatShareAnOfficerExactlyOneWinsEveryTime() throws Exception {
        int byFirst = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var from = START.plus(round, ChronoUnit.DAYS);
            var answers =
                    together(
                            () -> first().decide(dispatch(send(from, 1, 2, 3))),
                            () -> second().decide(dispatch(send(from, 3, 4, 5))));
            var winners = answers.stream().filter(a -> a instanceof Answer.Stored).count();
            assertThat(winners).as("round %d: %s", round, answers).isEqualTo(1);
            byFirst += answers.getFirst() instanceof Answer.Stored ? 1 : 0;
            var loser =
                    answers.stream()
                            .filter(a -> a instanceof Answer.Refused)
                            .map(a -> ((Answer.Refused) a).problem())
                            .findFirst()
                            .orElseThrow();
            assertThat(loser.slug()).isEqualTo("officers-not-deployable");
            assertThat(loser.data().get("refusals"))
                    .asInstanceOf(
                            org.assertj.core.api.InstanceOfAssertFactories.list(Refusal.class))
                    .singleElement()
                    .satisfies(refusal -> {
                        assertThat(refusal.officer()).isEqualTo(officer(3));
                        assertThat(refusal.reasons())
                                .extracting(Refusal.Reason::reason)
                                .containsExactly(Refusal.Kind.ALREADY_DEPLOYED);
                    });
        }
        System.out.printf(
                "first node won %d of %d, %d decisions retaken%n", byFirst, ROUNDS, retries.get());
    }

    @Test
    void thoseThatShareNobodyAllSucceed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var from = START.plus(round, ChronoUnit.DAYS);
            var answers =
                    together(
                            () -> first().decide(dispatch(send(from, 11, 12, 13))),
                            () -> second().decide(dispatch(send(from, 14, 15, 16))));
            assertThat(answers).as("round %d", round).allMatch(a -> a instanceof Answer.Stored);
        }
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerEvenAtOnce() throws Exception {
        for (int round = 0; round < 50; round++) {
            var officer = new OfficerId("WMP-K" + round);
            var command = new RegisterOfficer(officer, WMP, Rank.CONSTABLE, null);
            var key = "register-" + round;
            var answers =
                    together(
                            () -> first().decide(dispatch(command, key)),
                            () -> second().decide(dispatch(command, key)));
            assertThat(answers.stream().map(DecisionsIT::receipt).distinct())
                    .as("round %d: %s", round, answers)
                    .hasSize(1);
            assertThat(answers.stream().filter(a -> a instanceof Answer.Stored)).hasSize(1);
            assertThat(first().decide(dispatch(command, key)))
                    .isEqualTo(new Answer.Unchanged(receipt(answers.getFirst())));
        }
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerOnOneNodeToo() throws Exception {
        for (int round = 0; round < 50; round++) {
            var command =
                    new RegisterOfficer(new OfficerId("WMP-L" + round), WMP, Rank.CONSTABLE, null);
            var key = "register-here-" + round;
            var answers =
                    together(
                            () -> first().decide(dispatch(command, key)),
                            () -> first().decide(dispatch(command, key)));
            assertThat(answers.stream().map(DecisionsIT::receipt).distinct())
                    .as("round %d: %s", round, answers)
                    .hasSize(1);
        }
    }

    @Test
    void theSameKeyAndAnotherBodyIsRefused() {
        first().decide(dispatch(promotion(21, Rank.SERGEANT), "promote"));
        assertThat(slug(first().decide(dispatch(promotion(21, Rank.INSPECTOR), "promote"))))
                .isEqualTo("key-reused");
        assertThat(slug(second().decide(dispatch(promotion(22, Rank.SERGEANT), "promote"))))
                .isEqualTo("key-reused");
    }

    @Test
    void aRefusalIsNotRemembered() {
        var unknown = new OfficerId("WMP-LATER");
        var promotion = new PromoteOfficer(unknown, Rank.SERGEANT, day("2024-03-01"));
        assertThat(slug(first().decide(dispatch(promotion, "again")))).isEqualTo("invalid");
        first().decide(dispatch(new RegisterOfficer(unknown, WMP, Rank.CONSTABLE, null)));
        assertThat(first().decide(dispatch(promotion, "again"))).isInstanceOf(Answer.Stored.class);
    }

    @Test
    void aGroupIsDecidedInOrderEachSeeingTheOnesBeforeIt() {
        var force = new ForceId("GROUP");
        var officer = new OfficerId("GROUP-1");
        var answers =
                first().decideInOrder(
                                List.of(
                                        dispatch(
                                                new RegisterOfficer(
                                                        officer, force, Rank.CONSTABLE, null)),
                                        dispatch(new RegisterForce(force, "Group", "Nowhere")),
                                        dispatch(
                                                new RegisterOfficer(
                                                        officer, force, Rank.CONSTABLE, null),
                                                "twin"),
                                        dispatch(
                                                new RegisterOfficer(
                                                        officer, force, Rank.CONSTABLE, null),
                                                "twin"),
                                        dispatch(new RegisterForce(force, "Group", "Nowhere"))));
        assertThat(slug(answers.get(0))).isEqualTo("invalid");
        assertThat(answers.get(1)).isInstanceOf(Answer.Stored.class);
        assertThat(answers.get(2)).isInstanceOf(Answer.Stored.class);
        assertThat(answers.get(3)).isEqualTo(new Answer.Unchanged(receipt(answers.get(2))));
        assertThat(slug(answers.get(4))).isEqualTo("force-already-registered");
    }

    @Test
    void aConflictInsideAGroupIsDecidedAgain() throws Exception {
        for (int round = 0; round < 50; round++) {
            var from = START.plus(round, ChronoUnit.DAYS);
            var group =
                    List.of(
                            dispatch(send(from, 31)),
                            dispatch(send(from, 32)),
                            dispatch(send(from, 33)));
            var single = dispatch(send(from, 32));
            var grouped = new ArrayList<Answer>();
            var answers =
                    together(
                            () -> {
                                grouped.addAll(first().decideInOrder(group));
                                return grouped.get(1);
                            },
                            () -> second().decide(single));
            assertThat(grouped).hasSize(3);
            assertThat(grouped.get(0)).isInstanceOf(Answer.Stored.class);
            assertThat(grouped.get(2)).isInstanceOf(Answer.Stored.class);
            assertThat(answers.stream().filter(a -> a instanceof Answer.Stored)).hasSize(1);
        }
    }

    @Test
    void aDryRunSeesTheLinesBeforeItAndStoresNothing() {
        var force = new ForceId("DRY");
        var officer = new OfficerId("DRY-1");
        var register = new RegisterForce(force, "Dry", "Nowhere");
        var early = new RegisterOfficer(officer, force, Rank.CONSTABLE, null);
        long head = log().head();
        var dryRun = first().dryRun();
        assertThat(slug(dryRun.apply(dispatch(early, "officer")))).isEqualTo("invalid");
        assertThat(dryRun.apply(dispatch(register, "force")))
                .isEqualTo(
                        new Answer.WouldStore(
                                List.of(new ForceRegistered(force, "Dry", "Nowhere"))));
        assertThat(dryRun.apply(dispatch(early, "officer")))
                .isEqualTo(
                        new Answer.WouldStore(
                                List.of(new OfficerRegistered(officer, force, Rank.CONSTABLE))));
        assertThat(dryRun.apply(dispatch(early, "officer")))
                .isEqualTo(new Answer.WouldChangeNothing());
        assertThat(slug(dryRun.apply(dispatch(register, "officer")))).isEqualTo("key-reused");
        assertThat(slug(dryRun.apply(dispatch(early)))).isEqualTo("officer-already-registered");
        assertThat(slug(first().decide(dispatch(early)))).isEqualTo("invalid");
        assertThat(events(force)).isEmpty();
        assertThat(log().head()).isGreaterThanOrEqualTo(head);
    }

    @Test
    void whoSaidItAndWhatTheyNotedIsOnTheCommit() {
        var plain = dispatch(promotion(23, Rank.SERGEANT), "noted");
        var noted =
                new Dispatch(
                        plain.id(),
                        plain.type(),
                        plain.command(),
                        Instant.parse("2024-03-01T08:00:00Z"),
                        "by radio",
                        plain.key(),
                        plain.fingerprint(),
                        plain.caller(),
                        null);
        assertThat(first().decide(noted)).isInstanceOf(Answer.Stored.class);
        var commit = log().byKey("noted").orElseThrow();
        assertThat(commit.header().note()).isEqualTo("by radio");
        assertThat(commit.header().actor())
                .containsEntry("user", "operator")
                .containsEntry("role", "OPERATOR");
        assertThat(commit.events().getFirst().occurredAt())
                .isEqualTo(Instant.parse("2024-03-01T08:00:00Z"));
        assertThat(commit.header().recordedAt()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private List<Commit> events(ForceId force) {
        return log().commits(0, 100_000).stream()
                .filter(c -> c.events().stream().anyMatch(e -> e.tags().contains(force.tag())))
                .toList();
    }

    private List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var a = threads.submit(() -> after(barrier, one));
        var b = threads.submit(() -> after(barrier, other));
        return List.of(a.get(60, TimeUnit.SECONDS), b.get(60, TimeUnit.SECONDS));
    }

    private static Answer after(CyclicBarrier barrier, Callable<Answer> call) throws Exception {
        barrier.await(60, TimeUnit.SECONDS);
        return call.call();
    }

    private static DeployOfficers send(Instant from, int... officers) {
        return new DeployOfficers(
                G7,
                null,
                WMP,
                java.util.Arrays.stream(officers).mapToObj(n -> officer(n)).toList(),
                from,
                from.plus(12, ChronoUnit.HOURS),
                null);
    }

    private static PromoteOfficer promotion(int officer, Rank rank) {
        return new PromoteOfficer(officer(officer), rank, day("2024-03-01"));
    }

    private static Receipt receipt(Answer answer) {
        return switch (answer) {
            case Answer.Stored(Receipt receipt) -> receipt;
            case Answer.Unchanged(Receipt receipt) -> receipt;
            case Answer.Refused _, Answer.WouldStore _, Answer.WouldChangeNothing _ ->
                    throw new AssertionError("Not stored: " + answer);
        };
    }

    private static String slug(Answer answer) {
        return answer instanceof Answer.Refused refused
                ? refused.problem().slug()
                : answer.toString();
    }

    private Decisions first() {
        return Objects.requireNonNull(firstNode);
    }

    private Decisions second() {
        return Objects.requireNonNull(secondNode);
    }

    private CommitLog log() {
        return Objects.requireNonNull(firstLog);
    }
}
