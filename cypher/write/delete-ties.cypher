MATCH (:Polity)-[t:TIE]->(:Polity)
DELETE t
