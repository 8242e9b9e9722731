/**
 * The feed: every event, in order, as a CloudEvent, for whoever is to know, such as a coordination
 * centre; by batch, by long poll and as a stream. It is the log itself, without what is nobody
 * else's business. Proved by {@code FeedIT}.
 */
@NullMarked
package muster.readiness.feed;

import org.jspecify.annotations.NullMarked;
