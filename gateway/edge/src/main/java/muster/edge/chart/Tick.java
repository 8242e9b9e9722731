package muster.edge.chart;

/**
 * A mark on a scale.
 *
 * @param at where it stands in the drawing
 */
public record Tick(double at, String label) {}
