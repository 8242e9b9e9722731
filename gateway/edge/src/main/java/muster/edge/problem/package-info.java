/**
 * Whatever the edge has to refuse: a problem (RFC 9457) for callers of the API, a page in the
 * house's look for browsers, never a bare status. Proved by {@code ProblemTest}.
 */
@NullMarked
package muster.edge.problem;

import org.jspecify.annotations.NullMarked;
