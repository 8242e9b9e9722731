/**
 * The API and the feed: every call is passed to the service that answers it, vouching for its
 * caller, and the answer flows back as it is written. Proved by {@code RelayTest} and {@code
 * StreamingTest}.
 */
@NullMarked
package muster.edge.relay;

import org.jspecify.annotations.NullMarked;
