package muster.embeddedmongo;

import java.util.List;

/**
 * How a query is answered.
 *
 * @param covered the ranges hold exactly the matching documents: none has to be looked into
 * @param order whether the ranges, walked one after the other or merged, come as the sort wants
 */
record Plan(
        IndexInfo index,
        List<Range> ranges,
        boolean covered,
        Order order,
        boolean backwards,
        Repeats repeats) {
    enum Order {
        /** One range after the other. */
        AS_WALKED,
        /** Each range is in order behind its fixed part; together they have to be merged. */
        MERGED,
        /** The index does not help: the documents have to be sorted. */
        SORTED
    }

    /** Whether a document may turn up under several entries, because it holds an array. */
    enum Repeats {
        NEVER,
        /** Only with the same bytes behind the ranges' fixed parts. */
        IN_SEVERAL_RANGES,
        ANYWHERE
    }
}
