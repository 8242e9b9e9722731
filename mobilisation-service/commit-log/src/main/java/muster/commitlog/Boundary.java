package muster.commitlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a decision depends on: the events that carry a tag and, when types is not empty, are of one
 * of the types. A boundary without criteria matches nothing: a decision that depends on no event.
 */
public record Boundary(List<Criterion> criteria) {

    /** Events with this tag; with types, only those of one of them. */
    public record Criterion(String tag, Set<String> types) {

        public Criterion {
            if (tag.isBlank()) {
                throw new IllegalArgumentException("A criterion needs a tag");
            }
            types = Set.copyOf(types);
        }

        boolean matches(String type, Collection<String> tags) {
            return (types.isEmpty() || types.contains(type)) && tags.contains(tag);
        }
    }

    public Boundary {
        criteria = List.copyOf(criteria);
    }

    /** Every event with any of these tags. */
    public static Boundary of(String... tags) {
        return new Boundary(Arrays.stream(tags).map(tag -> new Criterion(tag, Set.of())).toList());
    }

    /** This boundary and the events with the tag that are of one of the types (of any, if none). */
    public Boundary and(String tag, String... types) {
        var more = new ArrayList<>(criteria);
        more.add(new Criterion(tag, Set.of(types)));
        return new Boundary(more);
    }

    public boolean matches(String type, Collection<String> tags) {
        for (Criterion criterion : criteria) {
            if (criterion.matches(type, tags)) {
                return true;
            }
        }
        return false;
    }

    List<String> tags() {
        return criteria.stream().map(Criterion::tag).distinct().toList();
    }
}
