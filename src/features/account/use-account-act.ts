import { accountQuery } from '../../api/account-queries.ts'
import { type Act, useAct } from '../../api/use-act.ts'

/** An act on the person's own account, which is read anew when it is done. */
export function useAccountAct<Given = void, Answer = unknown>(
  work: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
): Act<Given> {
  return useAct([accountQuery().queryKey], work, onDone)
}
