package org.trigpoint.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// The arrows of ARCHITECTURE.md and the names of the house, held by the build.
@AnalyzeClasses(packages = "org.trigpoint", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule importsPointAgainstTheFlowOfData =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("statistics")
                    .definedBy("org.trigpoint.statistics..")
                    .layer("tables")
                    .definedBy("org.trigpoint.evaluation.tables..")
                    .layer("study")
                    .definedBy("org.trigpoint.evaluation.study..")
                    .layer("intake")
                    .definedBy("org.trigpoint.evaluation.intake..")
                    .layer("change")
                    .definedBy("org.trigpoint.evaluation.change..")
                    .layer("interviews")
                    .definedBy("org.trigpoint.evaluation.interviews..")
                    .layer("themes")
                    .definedBy(
                            "org.trigpoint.evaluation.themes",
                            "org.trigpoint.evaluation.themes.agreement..",
                            "org.trigpoint.evaluation.themes.matrices..")
                    .layer("exchange")
                    .definedBy("org.trigpoint.evaluation.themes.exchange..")
                    .layer("display")
                    .definedBy("org.trigpoint.evaluation.display..")
                    .layer("report")
                    .definedBy("org.trigpoint.evaluation.report..")
                    .layer("cli")
                    .definedBy("org.trigpoint.evaluation.cli..")
                    .whereLayer("cli")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("report")
                    .mayOnlyBeAccessedByLayers("cli")
                    .whereLayer("intake")
                    .mayOnlyBeAccessedByLayers("interviews", "cli")
                    .whereLayer("exchange")
                    .mayOnlyBeAccessedByLayers("cli")
                    .whereLayer("display")
                    .mayOnlyBeAccessedByLayers("report", "cli")
                    .whereLayer("themes")
                    .mayOnlyBeAccessedByLayers("exchange", "display", "report", "cli")
                    .whereLayer("interviews")
                    .mayOnlyBeAccessedByLayers("themes", "exchange", "display", "report", "cli")
                    .whereLayer("change")
                    .mayOnlyBeAccessedByLayers("display", "report", "cli")
                    .whereLayer("study")
                    .mayOnlyBeAccessedByLayers(
                            "intake",
                            "change",
                            "interviews",
                            "themes",
                            "exchange",
                            "display",
                            "report",
                            "cli")
                    .whereLayer("tables")
                    .mayOnlyBeAccessedByLayers(
                            "study",
                            "intake",
                            "change",
                            "interviews",
                            "themes",
                            "exchange",
                            "display",
                            "report",
                            "cli")
                    .whereLayer("statistics")
                    .mayOnlyBeAccessedByLayers("change", "themes", "display", "report", "cli")
                    .because(
                            "data moves from statistics and study to findings to report, and imports point the other way");

    @ArchTest
    static final ArchRule statisticsKnowsNoFiles =
            noClasses()
                    .that()
                    .resideInAPackage("org.trigpoint.statistics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.io..",
                            "java.nio.file..",
                            "java.sql..",
                            "java.net..",
                            "com.fasterxml..",
                            "org.trigpoint.evaluation..")
                    .because(
                            "numbers go in and result records come out; reading and writing is the work of evaluation");

    @ArchTest
    static final ArchRule nothingReachesTheNetwork =
            noClasses()
                    .that()
                    .resideInAPackage("org.trigpoint..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                    .because("people's answers stay on the machine they were brought to");

    @ArchTest
    static final ArchRule databasesAreOtherProgramsFiles =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.trigpoint.evaluation.themes.exchange..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                    .because(
                            "the study is a folder; a database is only ever another program's project, read in exchange");

    @ArchTest
    static final ArchRule foreignFormatsStayInTheirRooms =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.trigpoint.evaluation.study..",
                            "org.trigpoint.evaluation.change..",
                            "org.trigpoint.evaluation.tables..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.poi..")
                    .because("workbooks are read in intake and written in report");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .that()
                    .resideInAPackage("org.trigpoint..")
                    .should()
                    .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|Base|Data|Info|Processor)")
                    .because("the domain word is the name");

    @ArchTest
    static final ArchRule classesAreFinalUnlessSealed =
            classes()
                    .that()
                    .resideInAPackage("org.trigpoint..")
                    .and()
                    .areNotInterfaces()
                    .and()
                    .areNotEnums()
                    .and()
                    .areNotAnonymousClasses()
                    .and()
                    .areNotRecords()
                    .and()
                    .haveSimpleNameNotEndingWith("package-info")
                    .and()
                    .areTopLevelClasses()
                    .should(beFinalOrSealed())
                    .because("what is meant to be extended is a sealed interface");

    @ArchTest
    static final ArchRule recordsHoldNoArrays =
            fields().that()
                    .areDeclaredInClassesThat()
                    .areRecords()
                    .and()
                    .areNotStatic()
                    .should()
                    .notHaveRawType(arrays())
                    .because(
                            "an array in a record can be changed from outside, and its equals compares addresses");

    @ArchTest
    static final ArchRule noStateInStatics =
            fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("org.trigpoint..")
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotEnums()
                    .should()
                    .beFinal()
                    .because("time, randomness and state are passed in");

    private static DescribedPredicate<JavaClass> arrays() {
        return DescribedPredicate.describe("an array", JavaClass::isArray);
    }

    private static ArchCondition<JavaClass> beFinalOrSealed() {
        return new ArchCondition<>("be final or sealed") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean fine =
                        item.getModifiers().contains(JavaModifier.FINAL)
                                || item.reflect().isSealed();
                events.add(
                        new SimpleConditionEvent(
                                item, fine, item.getName() + " is neither final nor sealed"));
            }
        };
    }
}
