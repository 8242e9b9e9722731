@NullMarked
package muster.edge.bulk;

import org.jspecify.annotations.NullMarked;
