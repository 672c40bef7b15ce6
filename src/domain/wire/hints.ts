import * as z from 'zod/mini'
import { MAX_LOG } from '../entry.ts'
import { Uuid } from '../text.ts'

/**
 * "This organisation's log has so many entries": all that a hint says. Source: SPEC S15.
 *
 * Shape  the data of one event `head`
 */
export const Hint = z.strictObject({ org: Uuid, head: z.int().check(z.minimum(0), z.maximum(MAX_LOG)) })
export type Hint = z.infer<typeof Hint>

/** Name of the event that carries a hint. */
export const HINT_EVENT = 'head'
