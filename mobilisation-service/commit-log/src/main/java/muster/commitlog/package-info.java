/**
 * The event store: one MongoDB document per commit, in one gap-free order that any number of nodes
 * agree on. A command names the events it decided on (its {@link muster.commitlog.Boundary}) and is
 * appended only if none of them has been joined by a newer one; the answer comes when the commit is
 * durable on a majority. Whoever reads sees every event once, in order, and Axon's processors read
 * it as a {@code StreamableMessageSource}. The log knows no word of the business. Proven, on every
 * database claimed, by {@code CommitLogConformance}.
 */
@NullMarked
package muster.commitlog;

import org.jspecify.annotations.NullMarked;
