/**
 * Everything in one JVM on loopback, for one machine: the embedded database, both services, the
 * gateway, and the story of the board papers. Proved by {@code StandaloneIT}.
 */
@NullMarked
package muster.standalone;

import org.jspecify.annotations.NullMarked;
