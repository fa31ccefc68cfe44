package org.ledgerdesk.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.UUID;

/** The four rules of design 6: domain pure, features apart, Kafka only in topics, web only in controllers. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Checks the main classes of a service, such as {@code org.ledgerdesk.sla}. */
    public static void check(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        domainIsPure(root, classes);
        featuresStandApart(root, classes);
        kafkaOnlyInTopics(root, classes);
        webOnlyInControllers(classes);
    }

    private static void domainIsPure(String root, JavaClasses classes) {
        var domain = root + ".domain..";
        noClasses()
                .that()
                .resideInAPackage(domain)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta..", "java.sql..", "org.apache..", "tools.jackson..")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(domain)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("time and ids are handed in")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Features may know the domain, and each other's nothing in a circle. */
    private static void featuresStandApart(String root, JavaClasses classes) {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void kafkaOnlyInTopics(String root, JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage(root + ".topics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "org.springframework.kafka..", "org.ledgerdesk.chassis.inbox..")
                .check(classes);
    }

    private static void webOnlyInControllers(JavaClasses classes) {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .or()
                .areAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .haveSimpleNameEndingWith("Controller")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Controller")
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.bind.annotation..")
                .allowEmptyShould(true)
                .check(classes);
    }
}
