import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { countFor, messagesFor } from './list.ts'
import { markOwn } from './marking.ts'
import { ownSettings, setOwnSettings } from './settings.ts'
import type { Subjects } from './subjects.ts'

export const messageRoutes =
  (subjects: Subjects): Slice =>
  ({ read, act }) => {
    read(contract.listMessages, (view, { query }) => messagesFor(view, query, subjects))
    read(contract.countMessages, (view) => countFor(view, subjects))
    act(contract.markMessages, (work, { body }) => markOwn(work, body))
    read(contract.readMessageSettings, (view) => ownSettings(view))
    act(contract.setMessageSettings, (work, { body }) => setOwnSettings(work, body))
  }
