-- Tickets whose words were erased and of which a stored mail may still say some.
CREATE TABLE erasure_due (reference text PRIMARY KEY);
