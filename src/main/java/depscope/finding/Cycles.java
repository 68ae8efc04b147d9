package depscope.finding;

import depscope.finding.Finding.Cycle;
import depscope.graph.BuildGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Circles among the edges that make knows, one for each strongly connected component (Tarjan's
 * algorithm, without recursion): the shortest through its first node.
 */
final class Cycles {
    private final BuildGraph graph;
    private final int[] index;
    private final int[] low;
    private final int[] component;
    private int next = 1;
    private int components;

    private Cycles(BuildGraph graph) {
        this.graph = graph;
        this.index = new int[graph.nodes()];
        this.low = new int[graph.nodes()];
        this.component = new int[graph.nodes()];
        Arrays.fill(component, -1);
    }

    static List<Finding> of(BuildGraph graph) {
        return new Cycles(graph).find();
    }

    private List<Finding> find() {
        int[] size = new int[graph.nodes()];
        for (int n = 0; n < graph.nodes(); n++) {
            if (index[n] == 0) {
                connect(n);
            }
        }
        for (int n = 0; n < graph.nodes(); n++) {
            size[component[n]]++;
        }
        boolean[] told = new boolean[components];
        List<Finding> found = new ArrayList<>();
        for (int n = 0; n < graph.nodes(); n++) {
            if (!told[component[n]] && (size[component[n]] > 1 || graph.knownEdge(n, n) >= 0)) {
                told[component[n]] = true;
                found.add(new Cycle(graph.path(n), circle(n)));
            }
        }
        return found;
    }

    private void connect(int start) {
        Deque<int[]> path = new ArrayDeque<>();
        Deque<Integer> open = new ArrayDeque<>();
        enter(start, path, open);
        while (!path.isEmpty()) {
            int[] at = path.peek();
            int node = at[0];
            if (at[1] < graph.edgesTo(node)) {
                int e = at[1]++;
                int p = graph.prerequisite(e);
                if (!graph.knownToMake(e) || graph.isTraced(e)) {
                    continue;
                }
                if (index[p] == 0) {
                    enter(p, path, open);
                } else if (component[p] < 0) {
                    low[node] = Math.min(low[node], index[p]);
                }
                continue;
            }
            path.pop();
            if (!path.isEmpty()) {
                low[path.peek()[0]] = Math.min(low[path.peek()[0]], low[node]);
            }
            if (low[node] == index[node]) {
                int member;
                do {
                    member = open.pop();
                    component[member] = components;
                } while (member != node);
                components++;
            }
        }
    }

    private void enter(int node, Deque<int[]> path, Deque<Integer> open) {
        index[node] = next;
        low[node] = next++;
        open.push(node);
        path.push(new int[] {node, graph.edgesFrom(node)});
    }

    private List<Integer> circle(int start) {
        int own = graph.knownEdge(start, start);
        if (own >= 0) {
            return List.of(own);
        }
        int[] cameBy = new int[graph.nodes()];
        Arrays.fill(cameBy, -1);
        Deque<Integer> todo = new ArrayDeque<>(List.of(start));
        while (!todo.isEmpty()) {
            int node = todo.remove();
            for (int e = graph.edgesFrom(node); e < graph.edgesTo(node); e++) {
                int p = graph.prerequisite(e);
                if (!graph.knownToMake(e) || graph.isTraced(e) || component[p] != component[start] || cameBy[p] >= 0) {
                    continue;
                }
                cameBy[p] = e;
                if (p == start) {
                    return back(start, cameBy);
                }
                todo.add(p);
            }
        }
        return List.of();
    }

    private List<Integer> back(int start, int[] cameBy) {
        List<Integer> edges = new ArrayList<>();
        int at = start;
        do {
            edges.add(0, cameBy[at]);
            at = graph.target(cameBy[at]);
        } while (at != start);
        return edges;
    }
}
