package muster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void everyCommandIsListedOnce() throws Exception {
        assertThat(Catalogue.COMMANDS.stream().<Class<?>>map(Catalogue.CommandType::type).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(recordsOf(Command.class));
    }

    @Test
    void everyEventIsListedOnce() throws Exception {
        assertThat(Catalogue.EVENTS.stream().<Class<?>>map(Catalogue.EventType::type).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(recordsOf(Event.class));
    }

    @Test
    void everyFamilyIsSealed() throws Exception {
        for (var type : classes()) {
            if (type.isInterface()
                    && type != Command.class
                    && type != Event.class
                    && (Command.class.isAssignableFrom(type)
                            || Event.class.isAssignableFrom(type))) {
                assertThat(type.isSealed()).as(type.getName()).isTrue();
            }
        }
    }

    @Test
    void noNameIsGivenTwice() {
        assertThat(Catalogue.COMMANDS.stream().map(Catalogue.CommandType::name))
                .doesNotHaveDuplicates();
        assertThat(Catalogue.EVENTS.stream().map(Catalogue.EventType::name))
                .doesNotHaveDuplicates();
        assertThat(Catalogue.EVENTS.stream().map(Catalogue.EventType::storedName))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCapabilityIsThePackageItsTypesLiveIn() {
        for (var command : Catalogue.COMMANDS) {
            assertThat(command.type().getPackageName())
                    .isEqualTo("muster.contract." + command.capability());
            assertThat(command.type().getSimpleName()).isEqualTo(command.name());
        }
        for (var event : Catalogue.EVENTS) {
            assertThat(event.type().getPackageName())
                    .isEqualTo("muster.contract." + event.capability());
            assertThat(event.type().getSimpleName()).isEqualTo(event.name());
        }
    }

    @Test
    void anEventIsStoredAndPublishedUnderNamesThatOutliveItsClass() {
        var deployed =
                Catalogue.EVENTS.stream()
                        .filter(e -> e.name().equals("OfficersDeployed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(deployed.storedName()).isEqualTo("deployment.OfficersDeployed");
        assertThat(deployed.publishedName()).isEqualTo("muster.deployment.OfficersDeployed.v1");
    }

    @Test
    void aCommandIsFoundByItsNameAlone() {
        assertThat(Catalogue.command("DeployOfficers")).isPresent();
        assertThat(Catalogue.command("deployOfficers")).isEmpty();
        assertThat(Catalogue.command("")).isEmpty();
    }

    private static List<Class<?>> recordsOf(Class<?> family) throws Exception {
        return classes().stream()
                .filter(type -> type.isRecord() && family.isAssignableFrom(type))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    private static List<Class<?>> classes() throws IOException, URISyntaxException {
        var root =
                Path.of(
                        Catalogue.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.endsWith("package-info.class"))
                    .<Class<?>>map(CatalogueTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            var name = file.substring(0, file.length() - ".class".length());
            return Class.forName(name.replace('/', '.').replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
