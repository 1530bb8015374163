// $ids: events of one standing and kind. Kind stands for their labels: Unconfirmed, or Event and the kind; see src/store/labels
UNWIND $ids AS id
MATCH (e:Occurrence {id: id})
SET e:Kind
