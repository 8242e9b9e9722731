@NullMarked
package muster.edge.reminder;

import org.jspecify.annotations.NullMarked;
