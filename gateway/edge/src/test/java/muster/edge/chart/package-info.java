@NullMarked
package muster.edge.chart;

import org.jspecify.annotations.NullMarked;
