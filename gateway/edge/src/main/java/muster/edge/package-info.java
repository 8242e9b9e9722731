/**
 * The door of the product: who is calling, the API and the feed relayed to the services that answer
 * them, and the first pages. It knows the services by their addresses only. Proved by {@code
 * EdgeTest}.
 */
@NullMarked
package muster.edge;

import org.jspecify.annotations.NullMarked;
