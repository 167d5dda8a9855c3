-- A regime asks nothing more from a day on, whatever it was meant to hold for; what it says to the units that report;
-- a form that is no longer offered for new regimes.
alter table regime add column ended_from date;
alter table regime add column asks text not null default '';
alter table form add column retired_on date;
