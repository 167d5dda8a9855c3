import { starterTemplate } from '#src/documents/templates/starter.ts'
import { addDays } from '#src/platform/day.ts'
import { clientFor } from './people.ts'
import type { Base } from './scene.ts'

let made: Promise<Buffer> | undefined
const word = () => {
  made ??= starterTemplate('letter', 'party', '2021-01-12')
  return made
}

/** Word files that the board uses instead of our layout. */
export const templatesOf = ({ world, units, writers, next }: Base) => {
  const templateFile = async (accountId: string): Promise<string> => {
    const client = await clientFor(world, accountId)
    const { status, body } = await client.upload('/files', 'mau.docx', await word())
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.id
  }
  /** Each from a later day than all before it, so that it may be added. */
  const templateBody = async (accountId = writers.board, name = 'Mẫu công văn') => ({
    unitId: units.board,
    purpose: 'letter' as const,
    name,
    fileId: await templateFile(accountId),
    from: addDays('2021-02-01', next()),
  })
  const template = async (name?: string): Promise<{ id: string; fileId: string }> => {
    const client = await clientFor(world, writers.board)
    const asked = await templateBody(writers.board, name)
    const { status, body } = await client.post('/document-templates', asked)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return { id: body.id, fileId: asked.fileId }
  }
  return { template, templateBody }
}
