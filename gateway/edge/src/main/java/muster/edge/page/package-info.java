/**
 * The house in which every page lives: its frame, its files, its dates, the way in. Proved by
 * {@code IdentityTest} and {@code EveryPageIT}.
 */
@NullMarked
package muster.edge.page;

import org.jspecify.annotations.NullMarked;
