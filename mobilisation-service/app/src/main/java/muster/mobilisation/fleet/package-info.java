/**
 * Puts carriers in and out of service, sets when tours of duty begin, and takes the declaration of
 * where each carrier is. Proved by {@code FleetDeciderTest}.
 */
@NullMarked
package muster.mobilisation.fleet;

import org.jspecify.annotations.NullMarked;
