-- Who published, closed or edited something is the city's own business: the public door reads what and when, not who.
revoke select on publication, consultation_closure, consultation_result, report_version, stage_closure, legal_text, cycle
  from kreislauf_public;
grant select (subject_kind, subject_id, at) on publication to kreislauf_public;
grant select (consultation_id, at) on consultation_closure to kreislauf_public;
grant select (consultation_id, at, summary) on consultation_result to kreislauf_public;
grant select (id, report_id, number, release_id, content, checksum, erratum, published_at) on report_version
  to kreislauf_public;
grant select (cycle_id, stage, at, unmet, reason) on stage_closure to kreislauf_public;
grant select (key, locale, version, title, body, edited_at) on legal_text to kreislauf_public;
grant select (id, slug, title, starts_on, ends_on, reference_date) on cycle to kreislauf_public;
