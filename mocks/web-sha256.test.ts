import { expect, test } from 'vitest'
import { nodeSha256 } from '../server/start/node-sha256.ts'
import { webSha256 } from './web-sha256.ts'

test.each<[string, string | Uint8Array<ArrayBuffer>]>([
  ['text beyond ASCII', 'così è 😂'],
  ['no text', ''],
  ['bytes', new Uint8Array([0, 1, 127, 128, 255])],
])('[S3] a tab and Node hash %s alike', async (_case, data) => {
  expect(await webSha256(data)).toBe(await nodeSha256(data))
})
