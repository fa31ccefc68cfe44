-- References count up and are never given twice; a refused opening may leave a gap.
CREATE SEQUENCE ticket_reference;
