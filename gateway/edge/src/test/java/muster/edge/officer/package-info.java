@NullMarked
package muster.edge.officer;

import org.jspecify.annotations.NullMarked;
