package muster.embeddedmongo;

import java.util.List;

/** One field of an index: its dotted path and its direction. */
record IndexField(String path, boolean descending, List<String> steps) {
    static final IndexField ID = of("_id", false);

    static IndexField of(String path, boolean descending) {
        return new IndexField(path, descending, List.of(path.split("\\.", -1)));
    }
}
