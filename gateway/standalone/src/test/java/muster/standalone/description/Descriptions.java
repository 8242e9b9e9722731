package muster.standalone.description;

import java.util.SortedMap;
import java.util.TreeMap;
import muster.contract.Catalogue;
import muster.wire.Json;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;

/** Every file the gateway serves about itself, by its address. */
final class Descriptions {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

    private final SortedMap<String, String> files = new TreeMap<>();
    private final Wording wording = new Wording();

    Descriptions() {
        files.put("openapi.json", text(new OpenApi(wording).document()));
        files.put("asyncapi.json", text(new AsyncApi(wording).document()));
        for (var event : Catalogue.EVENTS) {
            files.put(
                    "schemas/" + event.publishedName() + ".json",
                    text(AsyncApi.file(event, wording)));
        }
    }

    SortedMap<String, String> files() {
        return files;
    }

    Wording wording() {
        return wording;
    }

    private static String text(JsonNode document) {
        var printer =
                new DefaultPrettyPrinter(SEPARATORS)
                        .withObjectIndenter(INDENTER)
                        .withArrayIndenter(INDENTER);
        return Json.MAPPER.writer().with(printer).writeValueAsString(document) + "\n";
    }
}
