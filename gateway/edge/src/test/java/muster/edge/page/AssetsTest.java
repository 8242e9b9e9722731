package muster.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Path ASSETS = Path.of("assets");
    private static final Path FILES = Path.of("src/main/resources/muster/edge/files");

    @Test
    void whatIsServedIsWhatWasBuiltFromTheSourcesThatAreHere() throws Exception {
        var sums = Files.readAllLines(ASSETS.resolve("built.sha256"));
        assertThat(sums).isNotEmpty();
        for (var line : sums) {
            var parts = line.split("  ", 2);
            assertThat(sum(ASSETS.resolve(parts[1])))
                    .as(parts[1] + " differs: run npm ci and npm run build in gateway/edge/assets")
                    .isEqualTo(parts[0]);
        }
    }

    @Test
    void noFontOrCrownOfTheGovernmentIsUsedAndNothingIsFetchedFromElsewhere() throws IOException {
        var style = Files.readString(FILES.resolve("house.css"));
        assertThat(style).doesNotContain("GDS Transport", "@font-face", "@import", "crown");
        assertThat(style).doesNotContain("url(http", "url(//");
        try (var pages = Files.walk(FILES.resolveSibling("pages"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(page).toLowerCase(Locale.UK))
                        .as(page.toString())
                        .doesNotContain("crown", "gds transport", "govuk-header__logotype");
            }
        }
    }

    private static String sum(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
