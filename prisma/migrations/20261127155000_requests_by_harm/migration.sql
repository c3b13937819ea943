-- The queue of what was missed: the gravest first, then the oldest. The expression is that of `request-queries`.
CREATE INDEX "MissedRequest_by_harm" ON "MissedRequest" ("caseId", state,
  (CASE harm WHEN 'complaint' THEN 0 WHEN 'appointment' THEN 1 WHEN 'order_notice' THEN 2
    WHEN 'otp' THEN 3 WHEN 'question' THEN 4 ELSE 5 END), "happenedAt", id);

-- Who may be answered freely, the shortest window first.
CREATE INDEX "MissedRequest_windows" ON "MissedRequest" ("caseId", "inboundAt")
  WHERE "inboundAt" IS NOT NULL AND state IN ('open', 'in_progress');
