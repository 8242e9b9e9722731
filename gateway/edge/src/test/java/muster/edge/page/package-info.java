@NullMarked
package muster.edge.page;

import org.jspecify.annotations.NullMarked;
