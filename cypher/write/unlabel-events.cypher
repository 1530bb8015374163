// $ids: events whose standing changes; what they are now is said by label-events or retract-events.
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
REMOVE e:Event:Unconfirmed:Retracted:Accusation:Agreement:Aid:Appeal:Assault:Attack:BreakOfRelations:Coercion:Concession:Cooperation:Criticism:Demand:Expulsion:Investigation:MassViolence:Meeting:MilitaryPosture:PhoneCall:Protest:Rejection:Sanction:Statement:Support:Talks:Threat:Visit:Warning
