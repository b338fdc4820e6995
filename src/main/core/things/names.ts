/** SQL for the name of what a claim can be about; quicker than the view `thing_name`, which looks in six tables. */
export const nodeNameSql = (column: string): string => `coalesce((SELECT name FROM actor WHERE id = ${column}),
  (SELECT name FROM operation WHERE id = ${column}), (SELECT name FROM event WHERE id = ${column}))`;

/** SQL for a claim in words, "subject relation object". The query must have `claim` and, joined to it, `relation`. */
export const claimWordsSql = `${nodeNameSql('claim.subject_id')} || ' ' || coalesce(relation.label, claim.property)
  || ' ' || coalesce(${nodeNameSql('claim.object_id')}, claim.value)`;
