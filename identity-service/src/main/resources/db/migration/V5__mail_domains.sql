-- Whose mail domain it is decides whom an approver may add (docs/decisions/0019).
CREATE INDEX person_by_mail_domain ON person (split_part(email, '@', 2));
