package muster.readiness.readiness;

import java.util.Arrays;
import java.util.List;
import muster.contract.deployment.Formation.Pool;
import org.jspecify.annotations.Nullable;

/** Officers by state and component, or a difference of them. Changed in place; for one thread. */
final class Counts {

    /** The components officers are counted under; drivers are constables too. */
    enum Part {
        INSPECTORS(0),
        SERGEANTS(1),
        CONSTABLES(2),
        DRIVERS(3);

        private final int place;

        Part(int place) {
            this.place = place;
        }
    }

    static final int PARTS = Part.values().length;
    static final int SIZE = State.values().length * PARTS;

    private final int[] numbers;

    private Counts(int size) {
        numbers = new int[size];
    }

    static Counts byState() {
        return new Counts(SIZE);
    }

    /** Of one state alone. */
    static Counts ofOne() {
        return new Counts(PARTS);
    }

    void add(State state, Part part, int n) {
        numbers[state.place() * PARTS + part.place] += n;
    }

    void add(Part part, int n) {
        numbers[part.place] += n;
    }

    Counts plus(Counts other, int times) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += times * other.numbers[i];
        }
        return this;
    }

    Counts plus(@Nullable List<Integer> other) {
        if (other != null) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] += other.get(i);
            }
        }
        return this;
    }

    boolean isZero() {
        return Arrays.stream(numbers).allMatch(n -> n == 0);
    }

    List<Integer> toList() {
        return Arrays.stream(numbers).boxed().toList();
    }

    Pool pool(State state) {
        return pool(state.place() * PARTS);
    }

    /** Where one state alone is counted. */
    Pool pool() {
        return pool(0);
    }

    private Pool pool(int from) {
        return new Pool(numbers[from], numbers[from + 1], numbers[from + 2], numbers[from + 3]);
    }
}
