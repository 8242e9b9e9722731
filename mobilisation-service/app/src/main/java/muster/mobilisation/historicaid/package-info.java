/** Records aid of the past that names no officers. Proved by {@code HistoricAidDeciderTest}. */
@NullMarked
package muster.mobilisation.historicaid;

import org.jspecify.annotations.NullMarked;
