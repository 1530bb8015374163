// $ids: events whose relationships are to be written anew
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})-[r:HAS_SOURCE|HAS_TARGET|FROM|TO|ON|DURING|LOCATED_AT]->()
DELETE r
