// What the walls ask of the transaction's person. Each in a query of its own, so that it is asked once per statement and
// not once per row. Like all that migrations are made of, never edited once one that has it is released.

export const me = '(SELECT app_person())'

/** Runs the plan: manager or administrator. */
export const steward = '(SELECT app_is_steward())'

export const administrator = '(SELECT app_is_administrator())'

/** Of a row with an organisation: the person answers for it. */
export const answered = 'organisation IN (SELECT app_answers_for())'

/** Of a membership: it holds on the transaction's day. */
export const current = 'from_day <= app_today() AND (until_day IS NULL OR until_day >= app_today())'

/** The last day of what ends today, at once. */
export const yesterday = `to_char(app_today()::date - 1, 'YYYY-MM-DD')`
