package muster.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;

/**
 * Which way the arrows go: who may depend on whom, module by module, and what nobody does. A rule
 * that matches nothing fails.
 */
@AnalyzeClasses(packages = "muster", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What the JDK brings. */
    private static final String JAVA = "java..";

    /** Annotations for the compiler, gone at run time. */
    private static final String NULLNESS = "org.jspecify..";

    private static final String CONTRACT = "muster.contract..";
    private static final String WIRE = "muster.wire..";
    private static final String LOG = "muster.commitlog..";
    private static final String WRITE_SIDE = "muster.mobilisation..";
    private static final String READ_SIDE = "muster.readiness..";
    private static final String EDGE = "muster.edge..";
    private static final String EMBEDDED = "muster.embeddedmongo..";
    private static final String STANDALONE = "muster.standalone..";

    @ArchTest static final ArchRule theContractKnowsNothingButJava = only(CONTRACT, JAVA, NULLNESS);

    @ArchTest
    static final ArchRule theWireSpeaksTheContractOverSpring =
            only(
                    WIRE,
                    JAVA,
                    NULLNESS,
                    CONTRACT,
                    "org.springframework..",
                    "reactor..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "io.netty..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule theLogKnowsNoWordOfPolicing =
            only(
                    LOG,
                    JAVA,
                    NULLNESS,
                    "org.axonframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule theWriteSideKnowsNeitherTheReadSideNorTheEdge =
            ours(WRITE_SIDE, CONTRACT, WIRE, LOG);

    @ArchTest
    static final ArchRule theReadSideKnowsNeitherTheWriteSideNorTheEdge =
            ours(READ_SIDE, CONTRACT, WIRE, LOG);

    @ArchTest static final ArchRule theEdgeSpeaksToTheServicesByHttpAlone = ours(EDGE);

    @ArchTest static final ArchRule theEmbeddedDatabaseIsADatabase = ours(EMBEDDED);

    @ArchTest
    static final ArchRule nobodyKnowsTheStandalone =
            noClasses()
                    .that(resideInAPackage("muster.."))
                    .and(not(resideInAPackage(STANDALONE)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(STANDALONE);

    @ArchTest
    static final ArchRule capabilitiesOfTheWriteSideMakeNoCircles =
            slices().matching("muster.mobilisation.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule viewsOfTheReadSideMakeNoCircles =
            slices().matching("muster.readiness.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule partsOfTheEdgeMakeNoCircles =
            slices().matching("muster.edge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aViewKnowsNoOtherView =
            slices().matching(
                            "muster.readiness.(callout|course|demand|feed|fleet|ledger|operations|readiness|reminder|rota|unit)..")
                    .should()
                    .notDependOnEachOther();

    /** Time, ids and look-ups come in with the facts. */
    @ArchTest
    static final ArchRule decidersDecideByWhatTheyAreGiven =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Decider")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "org.springframework..",
                                            "com.mongodb..",
                                            "org.bson..",
                                            "org.axonframework..",
                                            "muster.commitlog..")
                                    .or(
                                            JavaClass.Predicates.assignableTo(
                                                    java.util.random.RandomGenerator.class))
                                    .or(
                                            JavaClass.Predicates.equivalentTo(
                                                    java.util.concurrent.ThreadLocalRandom.class))
                                    .or(
                                            JavaClass.Predicates.assignableTo(
                                                    java.time.InstantSource.class)))
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule loggersAreOfOneKindAndNobodyElses =
            fields().that()
                    .haveRawType("org.slf4j.Logger")
                    .should()
                    .bePrivate()
                    .andShould()
                    .beStatic()
                    .andShould()
                    .beFinal();

    @ArchTest
    static final ArchRule nobodyLogsByTheJdk =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule nobodyReadsTheDefaultZone =
            noClasses()
                    .should()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(java.time.ZoneId.class, "systemDefault");

    /**
     * A suffix says nothing the package does not say. Allowed: the contract's two roots, which are
     * the words themselves; the log's records of one event; the edge's record of a service, which
     * is one; the time an officer serves; and carriers in and out of service.
     */
    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses()
                    .that(
                            not(
                                    JavaClass.Predicates.equivalentTo(muster.contract.Command.class)
                                            .or(
                                                    JavaClass.Predicates.equivalentTo(
                                                            muster.contract.Event.class))
                                            .or(
                                                    JavaClass.Predicates.belongToAnyOf(
                                                            muster.commitlog.RecordedEvent.class,
                                                            muster.commitlog.NewEvent.class))
                                            .or(
                                                    nameMatching(
                                                            "muster\\.(edge\\.relay\\.|contract\\.officer\\.OfficerHistory\\$)Service"
                                                                    + "|muster\\..*(In|OutOf|To)Service"))))
                    .should()
                    .haveNameMatching(
                            ".*(Command|Event|Dto|DTO|Impl|Manager|Util|Utils|Helper|Service)");

    /** Of everything. */
    private static ArchRule only(String module, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(module).or(resideInAnyPackage(allowed)));
    }

    /** Of what is ours; of other people's, whatever the module's pom names. */
    private static ArchRule ours(String module, String... allowed) {
        ClassesShouldConjunction rule =
                noClasses()
                        .that()
                        .resideInAPackage(module)
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("muster..")
                                        .and(not(resideInAPackage(module)))
                                        .and(not(resideInAnyPackage(allowed))));
        return rule;
    }
}
