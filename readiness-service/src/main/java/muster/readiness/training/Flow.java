package muster.readiness.training;

import java.util.ArrayDeque;
import java.util.Arrays;

/** The largest flow through a small network, by shortest augmenting paths (Edmonds and Karp). */
final class Flow {

    private final int[][] left;
    private final int[][] capacity;

    Flow(int nodes) {
        left = new int[nodes][nodes];
        capacity = new int[nodes][nodes];
    }

    void edge(int from, int to, int most) {
        left[from][to] += most;
        capacity[from][to] += most;
    }

    int most(int source, int sink) {
        int total = 0;
        while (true) {
            var before = path(source, sink);
            if (before[sink] < 0) {
                return total;
            }
            int through = Integer.MAX_VALUE;
            for (int node = sink; node != source; node = before[node]) {
                through = Math.min(through, left[before[node]][node]);
            }
            for (int node = sink; node != source; node = before[node]) {
                left[before[node]][node] -= through;
                left[node][before[node]] += through;
            }
            total += through;
        }
    }

    int through(int from, int to) {
        return Math.max(0, capacity[from][to] - left[from][to]);
    }

    private int[] path(int source, int sink) {
        var before = new int[left.length];
        Arrays.fill(before, -1);
        before[source] = source;
        var next = new ArrayDeque<Integer>();
        next.add(source);
        while (!next.isEmpty() && before[sink] < 0) {
            int node = next.remove();
            for (int to = 0; to < left.length; to++) {
                if (before[to] < 0 && left[node][to] > 0) {
                    before[to] = node;
                    next.add(to);
                }
            }
        }
        return before;
    }
}
