@NullMarked
package muster.edge.readiness;

import org.jspecify.annotations.NullMarked;
