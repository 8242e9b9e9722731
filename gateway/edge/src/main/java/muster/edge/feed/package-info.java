/**
 * The feed as people read it: the events newest first, each with its JSON, and the addresses at
 * which machines read the same. Proved by {@code WindowTest} and {@code EveryPageIT}.
 */
@NullMarked
package muster.edge.feed;

import org.jspecify.annotations.NullMarked;
