package muster.embeddedmongo;

import java.util.ArrayList;
import java.util.List;

/** A collection as the catalogue holds it; its first index is the one on _id. */
record CollectionInfo(long id, String name, List<IndexInfo> indexes) {
    IndexInfo idIndex() {
        return indexes.getFirst();
    }

    CollectionInfo with(IndexInfo added) {
        List<IndexInfo> all = new ArrayList<>(indexes);
        all.add(added);
        return new CollectionInfo(id, name, List.copyOf(all));
    }

    CollectionInfo without(IndexInfo dropped) {
        return new CollectionInfo(
                id, name, indexes.stream().filter(i -> i.id() != dropped.id()).toList());
    }

    CollectionInfo replacing(IndexInfo changed) {
        return new CollectionInfo(
                id, name, indexes.stream().map(i -> i.id() == changed.id() ? changed : i).toList());
    }

    CollectionInfo named(String newName) {
        return new CollectionInfo(id, newName, indexes);
    }
}
