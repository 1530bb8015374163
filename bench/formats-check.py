"""Opens what bench/formats-check.mjs wrote: python formats-check.py FOLDER ROWS"""

import csv
import sys
from pathlib import Path

import networkx as nx

folder, rows = Path(sys.argv[1]), int(sys.argv[2])
with open(folder / "edges.csv", newline="", encoding="utf-8") as file:
    edges = list(csv.DictReader(file))
with open(folder / "nodes.csv", newline="", encoding="utf-8") as file:
    nodes = list(csv.DictReader(file))

for name, read in (("gexf", nx.read_gexf), ("graphml", nx.read_graphml)):
    graph = read(folder / f"out.{name}")
    assert graph.is_directed() and graph.is_multigraph(), name
    assert graph.number_of_nodes() == len(nodes), (name, graph.number_of_nodes(), len(nodes))
    assert graph.number_of_edges() == len(edges), (name, graph.number_of_edges(), len(edges))
    codes = sorted(data["eventCode"] for _, _, data in graph.edges(data=True))
    assert codes == sorted(edge["eventCode"] for edge in edges), name
    if name == "gexf":
        assert all(data["start"] and data["end"] for _, _, data in graph.edges(data=True))
    print(f"formats: networkx {nx.__version__} reads {name}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")

given = (folder / "events.CSV").read_text(encoding="utf-8").splitlines()
written = (folder / "out.gdelt").read_text(encoding="utf-8").splitlines()
assert len(given) == len(written) == rows
same = 0
for a, b in zip(sorted(given), sorted(written)):
    left, right = a.split("\t"), b.split("\t")
    assert len(right) == 61
    # Codes, actors, dates, counts, place and address.
    assert left[:34] == right[:34], (left[:34], right[:34])
    assert left[51:56] == right[51:56] and left[58:] == right[58:], (left[51:], right[51:])
    assert [float(x or 0) for x in left[56:58]] == [float(x or 0) for x in right[56:58]]
    same += 1
print(f"formats: {same} rows of GDELT come back as they went in")
