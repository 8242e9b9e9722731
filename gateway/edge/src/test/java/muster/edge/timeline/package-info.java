@NullMarked
package muster.edge.timeline;

import org.jspecify.annotations.NullMarked;
