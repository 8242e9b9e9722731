package muster.readiness.view;

import org.jspecify.annotations.Nullable;

/**
 * How far a view has come.
 *
 * @param position the last event it is true at
 */
record Place(long position, @Nullable Stop stopped) {

    static final Place START = new Place(0, null);
}
