@NullMarked
package muster.edge.line;

import org.jspecify.annotations.NullMarked;
