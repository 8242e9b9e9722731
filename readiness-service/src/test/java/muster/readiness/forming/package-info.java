@NullMarked
package muster.readiness.forming;

import org.jspecify.annotations.NullMarked;
