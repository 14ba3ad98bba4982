package org.trigpoint.teaching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows and names of this module, held by the build.
@AnalyzeClasses(packages = "org.trigpoint.teaching", importOptions = DoNotIncludeTests.class)
class TeachingHouseRulesTest {

    @ArchTest
    static final ArchRule importsPointOneWay =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("pack")
                    .definedBy("org.trigpoint.teaching.pack..")
                    .layer("words")
                    .definedBy("org.trigpoint.teaching.words..")
                    .layer("check")
                    .definedBy("org.trigpoint.teaching.check..")
                    .layer("explain")
                    .definedBy("org.trigpoint.teaching.explain..")
                    .layer("scorm")
                    .definedBy("org.trigpoint.teaching.scorm..")
                    .layer("cli")
                    .definedBy("org.trigpoint.teaching.cli..")
                    .whereLayer("cli")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("scorm")
                    .mayOnlyBeAccessedByLayers("cli")
                    .whereLayer("check")
                    .mayOnlyBeAccessedByLayers("cli")
                    .whereLayer("explain")
                    .mayOnlyBeAccessedByLayers("check", "cli")
                    .whereLayer("pack")
                    .mayOnlyBeAccessedByLayers("check", "explain", "scorm", "cli")
                    .whereLayer("words")
                    .mayOnlyBeAccessedByLayers("check", "explain", "cli")
                    .because("a pack knows nothing of what is thought of it, nor words of packs");

    @ArchTest
    static final ArchRule nothingElseIsKnownHere =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.trigpoint.evaluation..",
                            "org.trigpoint.statistics..",
                            "org.trigpoint.server..",
                            "org.springframework..",
                            "java.sql..",
                            "java.net.http..")
                    .because("a pack is files and words: no study, no server, no network");

    @ArchTest
    static final ArchRule markdownIsReadInThePack =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.trigpoint.teaching.pack..")
                    .and()
                    .doNotHaveFullyQualifiedName("org.trigpoint.teaching.explain.RuleBook")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.commonmark..", "org.snakeyaml..", "de.siegmar..")
                    .because(
                            "formats are read in one place, and the program's own rules in another");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|Base|Data|Info|Processor)")
                    .because("the domain word is the name");

    @ArchTest
    static final ArchRule recordsHoldNoArrays =
            fields().that()
                    .areDeclaredInClassesThat()
                    .areRecords()
                    .and()
                    .areNotStatic()
                    .should()
                    .notHaveRawType(DescribedPredicate.describe("an array", JavaClass::isArray))
                    .because("an array in a record can be changed from outside");
}
