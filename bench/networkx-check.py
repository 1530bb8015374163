"""Checks paths and betweenness against networkx.

Reads from standard input the JSON that bench/networkx-check.mjs writes: signed graphs with what Entente found in them.
Recomputes each with networkx (Yen's shortest_simple_paths for alliances without a bound on hops, all simple paths
elsewhere, Brandes' betweenness) and fails at the first difference.
"""

import json
import sys
from itertools import islice

import networkx as nx

TOLERANCE = 1e-9


def friendly(ties):
    graph = nx.Graph()
    for tie in ties:
        if tie["sign"] > 0:
            graph.add_edge(tie["a"], tie["b"], cost=tie["cost"])
    return graph


def alliance_costs(ties, query):
    graph = friendly(ties)
    ends = query["from"], query["to"]
    if any(end not in graph for end in ends) or not nx.has_path(graph, *ends):
        return []
    if query["maxHops"] >= len(graph) - 1:
        return [nx.path_weight(graph, path, "cost") for path in islice(nx.shortest_simple_paths(graph, *ends, weight="cost"), query["k"])]
    # Yen's order knows no bound on hops: it would go through all the longer paths.
    return best(graph, query, lambda path: True)


def tension_costs(ties, query):
    graph = nx.Graph()
    for tie in ties:
        graph.add_edge(tie["a"], tie["b"], cost=tie["cost"], hostile=tie["sign"] < 0)
    if query["from"] not in graph or query["to"] not in graph:
        return []
    return best(graph, query, lambda path: sum(graph[a][b]["hostile"] for a, b in zip(path, path[1:])) % 2 == 1)


def best(graph, query, fits):
    """The least costs of all simple paths of so many hops that fit."""
    paths = nx.all_simple_paths(graph, query["from"], query["to"], cutoff=query["maxHops"])
    return sorted(nx.path_weight(graph, path, "cost") for path in paths if fits(path))[: query["k"]]


def same(ours, theirs):
    return len(ours) == len(theirs) and all(abs(a - b) < TOLERANCE for a, b in zip(ours, theirs))


def main():
    cases = json.load(sys.stdin)
    paths = 0
    for number, case in enumerate(cases):
        for query in case["queries"]:
            theirs = (alliance_costs if query["kind"] == "alliance" else tension_costs)(case["ties"], query)
            if not same(query["costs"], theirs):
                sys.exit(f"graph {number}, {query}: Entente {query['costs']}, networkx {theirs}")
            paths += len(theirs)
        theirs = nx.betweenness_centrality(friendly(case["ties"]), weight="cost", normalized=True)
        for node, value in case["betweenness"].items():
            if abs(theirs[node] - value) > TOLERANCE:
                sys.exit(f"graph {number}, betweenness of {node}: Entente {value}, networkx {theirs[node]}")
    queries = sum(len(case["queries"]) for case in cases)
    print(f"networkx {nx.__version__}: {len(cases)} graphs, {queries} questions, {paths} paths, all alike")


if __name__ == "__main__":
    main()
