package muster.edge.line;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, and what of a line it stands for.
 *
 * @param name of the field of the command's body
 * @param keyword what stands before it in the line
 * @param options what can be chosen, the words of the line
 */
record Field(
        String name,
        @Nullable String keyword,
        String label,
        @Nullable String hint,
        Kind kind,
        boolean required,
        List<String> options) {

    enum Kind {
        /** One word or, in quotes, several. */
        CODE,
        /** Always in quotes. */
        TEXT,
        /** Words of the line as they stand. */
        WORDS,
        NUMBER,
        CHOICE,
        FLAG
    }

    Field {
        options = List.copyOf(options);
    }

    static Field code(String name, String label, @Nullable String hint) {
        return new Field(name, null, label, hint, Kind.CODE, true, List.of());
    }

    static Field text(String name, String label, @Nullable String hint) {
        return new Field(name, null, label, hint, Kind.TEXT, true, List.of());
    }

    static Field words(String name, String label, @Nullable String hint) {
        return new Field(name, null, label, hint, Kind.WORDS, true, List.of());
    }

    static Field number(String name, String label) {
        return new Field(name, null, label, null, Kind.NUMBER, true, List.of());
    }

    static Field choice(String name, String label, String... options) {
        return new Field(name, null, label, null, Kind.CHOICE, true, List.of(options));
    }

    static Field flag(String name, String label) {
        return new Field(name, name, label, null, Kind.FLAG, false, List.of());
    }

    /** This one after a keyword. */
    Field after(String before) {
        return new Field(name, before, label, hint, kind, required, options);
    }

    /** This one where it may be left out. */
    Field optional() {
        return new Field(name, keyword, label, hint, kind, false, options);
    }

    /** What it adds to the line; empty where nothing was given. */
    String words(String given) {
        var value = given.strip().replaceAll("\\s+", " ");
        if (value.isEmpty()) {
            return "";
        }
        var said =
                switch (kind) {
                    case CODE -> isWord(value) ? value : quoted(value);
                    case TEXT -> quoted(value);
                    case WORDS -> value.replace(',', ' ').replaceAll(" +", " ");
                    case NUMBER, CHOICE -> value.toLowerCase(Locale.ROOT);
                    case FLAG -> "";
                };
        return keyword == null ? said : (keyword + " " + said).strip();
    }

    private static boolean isWord(String value) {
        var words = Tokens.of(value).words();
        return words.size() == 1
                && switch (words.getFirst().getType()) {
                    case LineParser.WORD,
                            LineParser.CODE,
                            LineParser.NUMBER,
                            LineParser.DEPLOYMENT,
                            LineParser.MOBILISATION,
                            LineParser.QUOTED ->
                            true;
                    default -> false;
                };
    }

    private static String quoted(String value) {
        return '"' + value.replaceAll("[\"“”]", "\"\"") + '"';
    }
}
