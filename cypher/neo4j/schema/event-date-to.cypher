CREATE INDEX event_date_to IF NOT EXISTS FOR (n:Event) ON (n.dateTo)
