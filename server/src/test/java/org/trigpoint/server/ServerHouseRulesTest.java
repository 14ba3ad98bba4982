package org.trigpoint.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows and names of the server, held by the build.
@AnalyzeClasses(packages = "org.trigpoint.server", importOptions = DoNotIncludeTests.class)
class ServerHouseRulesTest {

    @ArchTest
    static final ArchRule sqlStandsInSqlClasses =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Sql")
                    .and()
                    .resideOutsideOfPackage("org.trigpoint.server.storage..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(
                            "org.springframework.jdbc.core.simple.JdbcClient$StatementSpec")
                    .because("one SQL class per feature, statements whole");

    @ArchTest
    static final ArchRule theCommandLineIsNotKnownHere =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.trigpoint.evaluation.cli..")
                    .because(
                            "the launcher dispatches to one of two mains; neither knows the other");

    @ArchTest
    static final ArchRule pagesAndStorageKnowNoBusiness =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.trigpoint.server.web..", "org.trigpoint.server.storage..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.trigpoint.server.people..",
                            "org.trigpoint.server.programme..",
                            "org.trigpoint.server.questionnaires..",
                            "org.trigpoint.server.messages..",
                            "org.trigpoint.server.reports..",
                            "org.trigpoint.server.keeping..",
                            "org.trigpoint.server.start..")
                    .because("rules live in the business areas");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|Base|Data|Info|Processor)")
                    .because("the domain word is the name");
}
