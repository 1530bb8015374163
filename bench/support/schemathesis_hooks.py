"""How schemathesis writes and reads bodies of one JSON value a line."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def lines_of(ctx, value):
    values = value if isinstance(value, list) else [value]
    return b"".join(json.dumps(one).encode() + b"\n" for one in values)


@schemathesis.deserializer("application/x-ndjson")
def line_in(ctx, response):
    """The first line: each is of the same shape."""
    return json.loads(response.content.split(b"\n")[0])
