"""Uses the official Python driver on a Bolt server as an analyst would; one JSON line a check on standard output.

    drivers.py PORT_READING PORT_WRITING PORT_WITH_TOKEN
"""

import json
import sys
import threading
import traceback
from datetime import date, datetime, time, timedelta, timezone

import neo4j
import pytz
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, ClientError, CypherSyntaxError

READING, WRITING, GUARDED = sys.argv[1:4]
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def reading(scheme="bolt", **options):
    return GraphDatabase.driver(f"{scheme}://127.0.0.1:{READING}", auth=None, **options)


def writing():
    return GraphDatabase.driver(f"bolt://127.0.0.1:{WRITING}", auth=None)


def refused(work, kind, code):
    try:
        work()
    except kind as error:
        assert error.code == code, f"{error.code} is not {code}"
        return error.message
    raise AssertionError(f"no {kind.__name__}")


@check
def connects_and_tells_of_itself():
    with reading() as driver:
        driver.verify_connectivity()
        info = driver.get_server_info()
        assert info.agent.startswith("Neo4j/5"), info.agent
        assert info.protocol_version == (5, 4), info.protocol_version


@check
def execute_query_routes():
    with reading("neo4j") as driver:
        records, summary, keys = driver.execute_query(
            "MATCH (s:State) WHERE s.iso3 = $iso3 RETURN s.name AS name", iso3="RUS", database_="neo4j"
        )
        assert keys == ["name"] and records[0]["name"] == "Russia", records
        assert summary.query_type == "r" and summary.database == "neo4j"
        driver.execute_query("RETURN 1 AS x", routing_="r")


@check
def another_database_is_not_there():
    with reading("neo4j") as driver:
        refused(
            lambda: driver.execute_query("RETURN 1 AS x", database_="other"),
            ClientError,
            "Neo.ClientError.Database.DatabaseNotFound",
        )


@check
def values_have_their_types():
    with reading() as driver:
        event = driver.execute_query("MATCH (e:Event) RETURN e").records[0]["e"]
        assert event.labels == {"Event", "PhoneCall"}, event.labels
        assert event["date"].to_native() == date(2025, 12, 22), event["date"]
        assert event["dates"] == [neo4j.time.Date(2025, 12, 21)], event["dates"]
        assert event["numMentions"] == 3 and isinstance(event["numMentions"], int)
        assert isinstance(event["confidence"], float) and event["confidence"] == 1.0
        assert event["goldsteinScale"] == 2.5 and event["claimed"] is True
        assert event["big"] == 9007199254740993
        at = event["at"].to_native()
        assert at == datetime(2025, 12, 22, 8, 0, 0, 500000, timezone.utc) and at.utcoffset() == timedelta(hours=2), at
        assert event["local"].to_native() == datetime(2025, 12, 22, 10), event["local"]
        assert event["clock"].to_native() == time(10), event["clock"]
        assert event["zoned"].to_native().utcoffset() == timedelta(hours=1), event["zoned"]
        assert event["span"] == neo4j.time.Duration(months=1, days=2, seconds=3, nanoseconds=500000000), event["span"]


@check
def relationships_and_paths():
    with reading() as driver:
        record = driver.execute_query(
            "MATCH p = (a:State {iso3: 'RUS'})<-[r:FROM]-(e:Event)-[:TO]->(b:State) RETURN p, r, [a, 1] AS mixed"
        ).records[0]
        path, relationship = record["p"], record["r"]
        assert relationship.type == "FROM" and relationship["since"].to_native() == date(2024, 1, 1)
        assert isinstance(relationship["weight"], float)
        assert [type(one) for one in record["mixed"]] == [neo4j.graph.Node, int]
        assert len(path) == 2 and path.start_node["iso3"] == "RUS" and path.end_node["iso3"] == "VEN"
        first, second = path.relationships
        assert first.start_node.element_id == path.nodes[1].element_id, "the first is walked against its direction"
        assert second.end_node.element_id == path.end_node.element_id
        assert path.nodes[1]["date"].to_native() == date(2025, 12, 22), "dates within paths are dates"
        assert isinstance(path.nodes[1]["confidence"], float), "floats within paths are floats"
        again = driver.execute_query("MATCH (n) WHERE elementId(n) = $id RETURN n.name AS name", id=path.start_node.element_id)
        assert again.records[0]["name"] == "Russia"


@check
def parameters_come_back_as_they_went():
    zone = timezone(timedelta(hours=-3, minutes=-30))
    values = [
        None, True, False, 0, -1, 127, -129, 2**31, -(2**63), 2**53 + 1, 0.5, -0.25, 1e300, "", "naïve ✓ 🌍", "'; //",
        [1, 2, 3], ["a", None], {"a": 1, "b": {"c": [True]}}, [], {}, bytes([0, 127, 128, 255]),
        date(2025, 12, 22), date(1, 1, 1), date(9999, 12, 31), time(23, 59, 59, 123456), datetime(2025, 12, 22, 1, 2, 3),
        datetime(1969, 12, 31, 23, 59, 59, 500000, tzinfo=zone),
        neo4j.time.Duration(months=14, days=-3, seconds=5, nanoseconds=250000000), 3.0, -2.0,
    ]
    with reading() as driver:
        for value in values:
            came = driver.execute_query("RETURN $value AS value", value=value).records[0]["value"]
            native = came.to_native() if hasattr(came, "to_native") else came
            if isinstance(value, bytes):
                native = bytes(native)
            assert native == value and type(native) is type(value), (value, came)
        # The driver itself cannot send a native time that has a fixed offset.
        zoned = neo4j.time.Time(1, 2, 3, 4, tzinfo=pytz.FixedOffset(-210))
        assert driver.execute_query("RETURN $value AS value", value=zoned).records[0]["value"] == zoned
        days = driver.execute_query("MATCH (e:Event) WHERE e.date = $day RETURN count(e) AS n", day=date(2025, 12, 22))
        assert days.records[0]["n"] == 1
        assert driver.execute_query("RETURN $x / 2 AS half", x=3.0).records[0]["half"] == 1.5
        assert driver.execute_query("RETURN $x / 2 AS half", x=3).records[0]["half"] == 1


@check
def bad_cypher_and_a_missing_parameter():
    with reading() as driver, driver.session() as session:
        message = refused(lambda: session.run("RETRN 1").consume(), CypherSyntaxError, "Neo.ClientError.Statement.SyntaxError")
        assert "line 1, column 1" in message, message
        refused(lambda: session.run("RETURN $a AS a").consume(), ClientError, "Neo.ClientError.Statement.ParameterMissing")
        refused(lambda: session.run("RETURN 1 / 0 AS x").consume(), ClientError, "Neo.ClientError.Statement.ArithmeticError")
        refused(lambda: session.run("CALL no.such()").consume(), ClientError, "Neo.ClientError.Security.Forbidden")
        assert session.run("RETURN 1 AS x").single()["x"] == 1, "the session goes on after a failure"


@check
def a_hundred_thousand_rows_by_fetch_size():
    statement = "UNWIND range(1, 100000) AS i RETURN 'event:' + toString(i) AS id, i AS n, i * 0.5 AS half"
    with reading() as driver:
        for size in (1000, 7919, -1):
            with driver.session(fetch_size=size) as session:
                total = 0
                for row in session.run(statement):
                    total += row["n"]
                assert total == 5000050000, (size, total)
        with driver.session(fetch_size=100) as session:
            result = session.run(statement)
            assert [row["n"] for row in result.fetch(3)] == [1, 2, 3]
            assert result.consume().query_type == "r", "the rest is discarded"


@check
def two_results_open_in_one_transaction():
    with reading() as driver, driver.session(fetch_size=2) as session, session.begin_transaction() as tx:
        one = tx.run("UNWIND range(1, 6) AS i RETURN i")
        two = tx.run("UNWIND range(11, 16) AS i RETURN i")
        pairs = [(a["i"], b["i"]) for a, b in zip(one, two)]
        assert pairs[0] == (1, 11) and pairs[-1] == (6, 16), pairs


@check
def twenty_sessions_at_once():
    failures = []

    def work(driver, number):
        try:
            with driver.session() as session:
                for _ in range(5):
                    got = session.execute_read(lambda tx: tx.run("RETURN $n AS n", n=number).single()["n"])
                    assert got == number, (got, number)
        except Exception as error:  # noqa: BLE001
            failures.append(repr(error))

    with reading("neo4j") as driver:
        threads = [threading.Thread(target=work, args=(driver, number)) for number in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not failures, failures


@check
def reading_only_refuses_to_write():
    with reading() as driver, driver.session() as session:
        for statement in ("CREATE (n:Evil)", "MATCH (n) SET n.x = 1", "MATCH (n) DETACH DELETE n", "CREATE INDEX i FOR (n:X) ON (n.a)"):
            message = refused(lambda: session.run(statement).consume(), ClientError, "Neo.ClientError.Statement.AccessMode")
            assert "only read" in message
        refused(lambda: session.run("LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l").consume(), ClientError, "Neo.ClientError.Security.Forbidden")
        assert session.run("MATCH (n:Evil) RETURN count(n) AS n").single()["n"] == 0


@check
def writing_commits_and_rolls_back():
    with writing() as driver:
        with driver.session() as session:
            made = session.execute_write(lambda tx: tx.run("CREATE (n:Note {id: $id}) RETURN n.id AS id", id="a").single()["id"])
            assert made == "a" and session.last_bookmarks()
            with session.begin_transaction() as tx:
                tx.run("CREATE (n:Note {id: 'b'})")
                assert tx.run("MATCH (n:Note) RETURN count(n) AS n").single()["n"] == 2, "it sees its own"
                tx.rollback()
            summary = session.run("CREATE (:Note {id: 'c'})-[:ABOUT {w: 1}]->(:Thing)").consume()
            assert summary.counters.nodes_created == 2 and summary.counters.relationships_created == 1
            assert summary.counters.contains_updates and summary.query_type == "rw"
            assert session.run("MATCH (n:Note) RETURN collect(n.id) AS ids").single()["ids"] == ["a", "c"]
        with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
            refused(lambda: session.run("CREATE (n:Note)").consume(), ClientError, "Neo.ClientError.Statement.AccessMode")
        with driver.session() as session:
            refused(lambda: session.run("LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l").consume(), ClientError, "Neo.ClientError.Security.Forbidden")
            refused(
                lambda: session.run("CREATE (:Store {id: 'store'})").consume(),
                ClientError,
                "Neo.ClientError.Schema.ConstraintValidationFailed",
            )


@check
def a_transaction_that_takes_too_long():
    with reading() as driver, driver.session() as session:
        slow = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a, b WHERE a * b % 7 = 8 RETURN count(*) AS n"
        query = neo4j.Query(slow, timeout=0.2)
        refused(lambda: session.run(query).consume(), ClientError, "Neo.ClientError.Transaction.TransactionTimedOut")
        assert session.run("RETURN 1 AS x").single()["x"] == 1


@check
def what_tools_ask_on_connecting():
    with reading() as driver:
        ask = lambda statement: driver.execute_query(statement).records
        assert ask("CALL dbms.components() YIELD name, versions, edition RETURN name, edition")[0]["edition"] == "community"
        assert ask("SHOW DATABASES")[0]["name"] == "neo4j"
        assert ask("SHOW DATABASES YIELD name, home")[0]["home"] is True
        assert "Event" in [row["label"] for row in ask("CALL db.labels()")]
        assert "FROM" in [row["relationshipType"] for row in ask("CALL db.relationshipTypes() YIELD relationshipType")]
        assert "iso3" in [row["propertyKey"] for row in ask("CALL db.propertyKeys()")]
        assert ask("CALL db.ping()")[0]["success"] is True
        schema = ask("CALL db.schema.visualization()")[0]
        assert {node["name"] for node in schema["nodes"]} >= {"PhoneCall"}, schema["nodes"]
        assert {one.type for one in schema["relationships"]} == {"FROM", "TO"}
        assert len(ask("SHOW INDEXES")) > 10
        assert ask("EXPLAIN MATCH (n) RETURN n"), "a plan comes as rows"


@check
def nobody_acts_as_another():
    with reading() as driver, driver.session(impersonated_user="admin") as session:
        refused(lambda: session.run("RETURN 1 AS x").consume(), ClientError, "Neo.ClientError.Security.Forbidden")


@check
def the_token_is_asked_for():
    address = f"bolt://127.0.0.1:{GUARDED}"
    for auth in (None, ("entente", "wrong"), neo4j.bearer_auth("wrong"), ("right", "")):
        with GraphDatabase.driver(address, auth=auth) as driver:
            refused(driver.verify_connectivity, AuthError, "Neo.ClientError.Security.Unauthorized")
    for auth in (("anybody", "right"), neo4j.bearer_auth("right")):
        with GraphDatabase.driver(address, auth=auth) as driver:
            assert driver.execute_query("RETURN 1 AS x").records[0]["x"] == 1
            assert driver.verify_authentication(auth=neo4j.basic_auth("x", "right"))
            assert not driver.verify_authentication(auth=neo4j.basic_auth("x", "wrong"))


failed = 0
for one in CHECKS:
    try:
        one()
        print(json.dumps({"name": one.__name__.replace("_", " "), "ok": True}), flush=True)
    except Exception:  # noqa: BLE001
        failed += 1
        print(json.dumps({"name": one.__name__.replace("_", " "), "ok": False, "error": traceback.format_exc()}), flush=True)
sys.exit(1 if failed else 0)
