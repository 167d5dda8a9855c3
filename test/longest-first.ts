import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, by the end of its path: begun last, one of these would be waited for while a core stands idle. */
const longest = [
  'access/walk-work',
  'access/lists',
  'start/refusals',
  'access/walk-ground',
  'access/states',
  'access/requests',
  'start/demonstration',
  'start/crash',
].map((name) => `test/${name}.db.test.ts`)
const place = ({ moduleId }: TestSpecification) => {
  const at = longest.findIndex((name) => moduleId.endsWith(name))
  return at < 0 ? longest.length : at
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
