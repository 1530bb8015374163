"""Rows a second that the official Python driver reads: bolt.py ROUNDS [URL USER PASSWORD]…, JSON on standard output.

The servers take turns, so that what else the machine does meets all of them.
"""

import json
import statistics
import sys
import time

from neo4j import GraphDatabase

ROUNDS = int(sys.argv[1])
SERVERS = [sys.argv[at : at + 3] for at in range(2, len(sys.argv), 3)]
STATEMENTS = {
    "3 scalars, made on the way": "UNWIND range(1, 100000) AS i RETURN 'event:' + toString(i) AS id, i AS n, i * 0.5 AS half",
    "3 scalars of stored events": "MATCH (e:Occurrence) RETURN e.id AS id, e.date AS date, e.n AS n",
    "whole events": "MATCH (e:Occurrence) RETURN e",
}



def read(driver, statement):
    began, used, rows = time.perf_counter(), time.process_time(), 0
    with driver.session() as session:
        for _ in session.run(statement):
            rows += 1
    return rows, rows / (time.perf_counter() - began), (time.process_time() - used) / rows * 1e6


drivers = [GraphDatabase.driver(url, auth=(user, password) if user else None) for url, user, password in SERVERS]
figures = [{} for _ in drivers]
for name, statement in STATEMENTS.items():
    rounds = [[read(driver, statement) for driver in drivers] for _ in range(ROUNDS)]
    for number, figure in enumerate(figures):
        rows, rates, busy = zip(*(one[number] for one in rounds))
        figure[name] = {
            "rows": rows[0],
            "rate": statistics.median(rates),
            "best": max(rates),
            "client": statistics.median(busy),
        }
for driver in drivers:
    driver.close()
print(json.dumps(figures))
