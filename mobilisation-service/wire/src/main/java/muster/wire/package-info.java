/**
 * How the services speak: the published language as strict JSON, refusals as problems (RFC 9457),
 * and the caller as the gateway vouches for. Proved by {@code JsonTest}.
 */
@NullMarked
package muster.wire;

import org.jspecify.annotations.NullMarked;
