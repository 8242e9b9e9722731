package muster.edge.course;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Collar numbers as they are pasted: by lines, commas or blanks, with the force or without. */
final class Pasted {

    private Pasted() {}

    /**
     * The officers that are meant.
     *
     * @param known among whom a number without its force is looked for; it stays as it is where it
     *     is nobody's or several officers'
     */
    static List<String> officers(String text, Collection<String> known) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.contains("-") ? word : meant(word, known))
                .distinct()
                .toList();
    }

    private static String meant(String number, Collection<String> known) {
        var found = known.stream().filter(officer -> officer.endsWith("-" + number)).toList();
        return found.size() == 1 ? found.getFirst() : number;
    }
}
