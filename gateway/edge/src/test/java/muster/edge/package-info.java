@NullMarked
package muster.edge;

import org.jspecify.annotations.NullMarked;
