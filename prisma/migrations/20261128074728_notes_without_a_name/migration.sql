-- What somebody wrote down by hand was called so in their own language. It has no name of its own.
UPDATE "TableImport" SET "fileName" = ''
WHERE "fileBytes" = 0 AND kind = 'missed_requests' AND state IN ('done', 'undoing', 'undone')
  AND "fileName" IN ('Written down by hand', 'Dicatat dengan tangan');
