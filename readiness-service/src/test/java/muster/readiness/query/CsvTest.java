package muster.readiness.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import muster.wire.Json;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;

class CsvTest {

    private static List<CSVRecord> table(Object... rows) throws IOException {
        ArrayNode items = Json.MAPPER.valueToTree(rows);
        try (var parsed = CSVParser.parse(Csv.of(items), CSVFormat.RFC4180)) {
            return parsed.getRecords();
        }
    }

    private static String cell(Object value) throws IOException {
        return table(Map.of("name", value)).get(1).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\")",
                "+44 121",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1"
            })
    void whatASpreadsheetWouldTakeForAFormulaIsText(String text) throws IOException {
        assertThat(cell(text)).isEqualTo("'" + text);
        assertThat(cell(List.of(text, "more"))).startsWith("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Golden Orb", "a=b", "1-2", "O'Neill", "say \"so\", please", "é"})
    void otherTextStaysAsItIs(String text) throws IOException {
        assertThat(cell(text)).isEqualTo(text);
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertThat(cell(-3)).isEqualTo("-3");
        assertThat(cell(true)).isEqualTo("true");
    }

    @Test
    void fieldsInsideOthersHaveColumnsAndListsHaveOneCell() throws IOException {
        var table =
                table(
                        Map.of("surplus", Map.of("total", 3)),
                        Map.of("skills", List.of("FIRST_AID", "CBRN")));
        assertThat(table.get(0).toList()).containsExactly("surplus.total", "skills");
        assertThat(table.get(1).toList()).containsExactly("3", "");
        assertThat(table.get(2).toList()).containsExactly("", "FIRST_AID; CBRN");
    }
}
