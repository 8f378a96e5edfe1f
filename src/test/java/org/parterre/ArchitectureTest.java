package org.parterre;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;

/** Holds the arrows between the rooms of the house, and the habits that a class file can show. */
class ArchitectureTest {
    /** Who may use whom. Everybody may use money and platform. An arrow never runs back. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("money", Set.of()),
            Map.entry("platform", Set.of()),
            Map.entry("accounts", Set.of()),
            Map.entry("mail", Set.of()),
            Map.entry("ledger", Set.of()),
            Map.entry("payments", Set.of("ledger")),
            Map.entry("venue", Set.of()),
            Map.entry("programme", Set.of("venue")),
            Map.entry("seats", Set.of("programme", "venue", "accounts")),
            Map.entry("orders", Set.of("seats", "programme", "venue", "payments", "ledger", "mail", "accounts")),
            Map.entry("tickets", Set.of("orders", "programme", "venue", "mail")),
            Map.entry("admission", Set.of("tickets", "orders", "seats", "programme", "venue", "mail", "accounts")),
            Map.entry("till", Set.of("payments")),
            Map.entry("reporting", Set.of("programme", "venue")),
            Map.entry("demo", Set.of("venue", "programme", "seats", "payments", "orders", "mail")),
            Map.entry("launch", Set.of()));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.parterre");

    @Test
    void everyRoomIsInTheTable() {
        Set<String> rooms = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.parterre."))
                .map(name -> name.split("\\.")[2])
                .filter(name -> !"pages".equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ARROWS.keySet()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void arrowsRunToWhatAFeatureBuildsOnAndNeverBack() {
        ARROWS.forEach((room, mayUse) -> {
            List<String> allowed = new ArrayList<>(List.of("org.parterre." + room + "..", "org.parterre.money.."));
            if (!"money".equals(room)) {
                allowed.add("org.parterre.platform..");
            }
            mayUse.forEach(other -> allowed.add("org.parterre." + other + ".."));
            DescribedPredicate<JavaClass> outside = DescribedPredicate.not(resideInAPackage("org.parterre.."));
            classes()
                    .that(resideInAPackage("org.parterre." + room + ".."))
                    .should(onlyDependOnClassesThat(
                            resideInAnyPackage(allowed.toArray(String[]::new)).or(outside)))
                    .check(HOUSE);
        });
    }

    /**
     * A craft that was split off keeps its arrow too: a room and the rooms within it never lean on each other both ways. The one
     * exception: the audit trail is platform's only table, while the database uses platform's refusals.
     */
    @Test
    void noTwoPackagesLeanOnEachOther() {
        slices().matching("org.parterre.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(AuditTrail.class, Database.class)
                .check(HOUSE);
    }

    /** What a class file shows of it: no field, parameter, result or call of a floating-point type where money is. */
    @Test
    void moneyNeverPassesThroughAFloat() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.parterre.money..",
                        "org.parterre.ledger..",
                        "org.parterre.payments..",
                        "org.parterre.orders..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("double")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("float")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .check(HOUSE);
    }

    @Test
    void theCodeKnowsNoServerByName() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun..", "org.eclipse.persistence..")
                .check(HOUSE);
    }

    @Test
    void thePhonesCodeIsNobodyElses() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parterre.admission.reader..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.parterre.admission.reader..")
                .check(HOUSE);
    }

    @Test
    void entitiesKeepTheirFieldsToThemselves() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePrivate()
                .check(HOUSE);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notHaveRawType(UUID.class)
                .because("one database can't find them again")
                .check(HOUSE);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parterre.launch..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .check(HOUSE);
    }

    @Test
    void resourcesOpenNoTransactions() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("a use case is one transaction; a resource parses, calls, renders")
                .check(HOUSE);
    }
}
