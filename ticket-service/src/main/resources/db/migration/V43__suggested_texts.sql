-- Which tickets are still suggested is asked at each start and must not read the closed ones.
CREATE INDEX duplicate_text_resolved ON duplicate_text (resolved_at);
