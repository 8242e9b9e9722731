@NullMarked
package muster.edge.course;

import org.jspecify.annotations.NullMarked;
