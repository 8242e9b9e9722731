package muster.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading options out of commands, and values out of documents. */
final class Values {
    private Values() {}

    static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean b -> b;
            case Number n -> n.doubleValue() != 0;
            default -> true;
        };
    }

    static boolean isNegative(@Nullable Object value) {
        return value instanceof Number n && n.doubleValue() < 0;
    }

    static long number(Document command, String name, long otherwise) {
        return command.get(name) instanceof Number n ? n.longValue() : otherwise;
    }

    static Document document(Document command, String name) {
        @Nullable Object value = command.get(name);
        if (value == null) {
            return new Document();
        }
        if (value instanceof Document document) {
            return document;
        }
        throw Errors.of(Errors.BAD_VALUE, "'" + name + "' must be a document");
    }

    static List<Document> documents(@Nullable Object value, String name) {
        List<Document> documents = new ArrayList<>();
        if (value instanceof Collection<?> all) {
            for (Object each : all) {
                if (!(each instanceof Document document)) {
                    throw Errors.of(Errors.BAD_VALUE, "'" + name + "' must hold documents");
                }
                documents.add(document);
            }
            return documents;
        }
        throw Errors.of(Errors.BAD_VALUE, "'" + name + "' must be an array of documents");
    }

    static String string(Document command, String name) {
        if (command.get(name) instanceof String s) {
            return s;
        }
        throw Errors.of(Errors.BAD_VALUE, "'" + name + "' must be a string");
    }

    /**
     * What a dotted path leads to; more than one value where arrays of documents lie on the way. A
     * value that is itself an array is one value.
     */
    static List<@Nullable Object> at(Document document, List<String> steps) {
        List<@Nullable Object> found = new ArrayList<>(1);
        collect(document, steps, 0, found);
        return found;
    }

    private static void collect(
            @Nullable Object value, List<String> steps, int at, List<@Nullable Object> to) {
        if (at == steps.size()) {
            to.add(value);
        } else if (value instanceof Document document) {
            collect(document.getOrMissing(steps.get(at)), steps, at + 1, to);
        } else if (value instanceof Collection<?> array) {
            for (Object element : array) {
                if (element instanceof Document) {
                    collect(element, steps, at, to);
                }
            }
            position(array, steps, at, to);
        } else {
            to.add(Missing.getInstance());
        }
    }

    private static void position(
            Collection<?> array, List<String> steps, int at, List<@Nullable Object> to) {
        String step = steps.get(at);
        if (isPosition(step)) {
            int wanted = Integer.parseInt(step);
            List<?> list = new ArrayList<>(array);
            if (wanted < list.size()) {
                collect(list.get(wanted), steps, at + 1, to);
            }
        }
    }

    static boolean isPosition(String step) {
        return !step.isEmpty()
                && step.length() < 10
                && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
