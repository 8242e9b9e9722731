package muster.edge.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.antlr.v4.runtime.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    offer | a request such as G7-1
                    offer G7-1 | a force such as WMP
                    cancel G7-1 | “reason” or text in quotes
                    abstract | an officer such as WMP-1234
                    abstract WMP-1 sick from | a day
                    reaccredit WMP-1 | a skill such as first_aid
                    commit G7-1 WMP 2 | “psu”, “officers”, “at”, “note” or the end of the line
                    national WMP-1 | a skill such as first_aid
                    muster G7-1 WMP rvp | text in quotes
                    """)
    void theGrammarTellsWhatMayFollow(String line, String expected) {
        var types = Tokens.of(line).words().stream().map(Token::getType).toList();
        assertThat(Tokens.list(Expected.after(types).next())).isEqualTo(expected);
    }
}
