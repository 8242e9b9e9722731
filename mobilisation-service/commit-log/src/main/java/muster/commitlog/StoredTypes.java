package muster.commitlog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The application's list of what may be stored: the stable name and current version of every event,
 * and the record it is read into.
 */
public final class StoredTypes {

    /** One stored type: its name, the version written today, and its record. */
    public record StoredType(String name, int version, Class<? extends Record> javaType) {}

    private final Map<String, StoredType> byName;
    private final Map<Class<?>, StoredType> byClass;

    /**
     * Of these.
     *
     * @throws IllegalArgumentException when a name or a class is listed twice
     */
    public StoredTypes(Collection<StoredType> types) {
        byName = index(types, StoredType::name);
        byClass = index(types, StoredType::javaType);
    }

    public static StoredTypes of(StoredType... types) {
        return new StoredTypes(Arrays.asList(types));
    }

    /**
     * The stored type of this class.
     *
     * @throws IllegalArgumentException when the class is not listed
     */
    public StoredType of(Class<?> javaType) {
        StoredType type = byClass.get(javaType);
        if (type == null) {
            throw new IllegalArgumentException(javaType.getName() + " is not a stored type");
        }
        return type;
    }

    public Optional<StoredType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<StoredType> all() {
        return byName.values();
    }

    private static <K> Map<K, StoredType> index(
            Collection<StoredType> types, Function<StoredType, K> key) {
        return types.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                key,
                                Function.identity(),
                                (one, two) -> {
                                    throw new IllegalArgumentException(
                                            "Listed twice: " + one + " and " + two);
                                }));
    }
}
