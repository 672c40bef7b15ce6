import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What waits for processes, or asks everything of everybody: begun last, one of them would leave every other core idle. */
const LONG = /tests\/(crash\/|contracts\/(embedded-postgres|matrix|start))/

/** Known long files first; the rest as ever: by how long they took, and where nothing is known of that by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [true, false].flatMap((long) => sorted.filter(({ moduleId }) => LONG.test(moduleId) === long))
  }
}
