-- Where a job reports to, when it is not where all jobs do.
alter table job add column callback_url text;
