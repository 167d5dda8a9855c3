-- How many months tasks fall due in: the planner would take each deadline for a month of its own, and not count them by
-- several processes at once.
create statistics task_months on (date_trunc('month', deadline::timestamp)) from task;
analyze task;
