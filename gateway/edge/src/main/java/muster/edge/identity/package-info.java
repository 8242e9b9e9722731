/**
 * Who is calling. In the local profile four users sign in by form or HTTP Basic, with passwords
 * from a file that its owner alone reads. Proved by {@code IdentityTest}.
 */
@NullMarked
package muster.edge.identity;

import org.jspecify.annotations.NullMarked;
