import { hash } from 'node:crypto'
import type { Sha256 } from '../deps.ts'

/** Node's own hash: at once, on the thread that asks. */
export const nodeSha256: Sha256 = (data) => hash('sha256', data, 'hex')
