import { demandSteering, type PeopleMeans } from '#src/people/index.ts'
import { readerOf } from '#src/platform/database.ts'
import type { Slice } from '#src/platform/serve.ts'
import * as c from './contract.ts'
import { decideErasure } from './deciding.ts'
import { erasureDetail, erasuresFor } from './list.ts'
import { exportedData } from './personal-data/export.ts'
import { erasableEvents, personWaits, proposePersonErasure, proposePurge } from './proposing.ts'
import { listRetention } from './retention/contract.ts'
import { retentionList } from './retention/list.ts'
import type { RetentionRule } from './retention/rules.ts'
import { tracesOf } from './traces.ts'

export const privacyRoutes =
  (means: PeopleMeans, retention: readonly RetentionRule[]): Slice =>
  ({ read, act, download }) => {
    const now = () => means.clock.real()
    const own = () => readerOf(means.db)
    read(c.listErasures, (view) => erasuresFor(view, now()))
    read(c.readErasure, (view, { params }) => erasureDetail(view, own(), params.id, now()))
    act(c.decideErasure, (work, { params, body }) => decideErasure(work, params.id, body.decision, now()))
    read(c.previewPersonErasure, async (view, { params: { id } }) => {
      await demandSteering(view, 'erasure.propose', id, now())
      const { name } = await view.db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirstOrThrow()
      return { name, traces: await tracesOf(own(), id), waiting: await personWaits(view, id, now()) }
    })
    act(c.proposePersonErasure, (work, { params, body }) => proposePersonErasure(work, params.id, body, now()))
    read(c.previewPurge, async (view, { query }) => ({
      rows: (await erasableEvents(view, query.events.split(',').map(Number))).events,
    }))
    act(c.proposePurge, (work, { body }) => proposePurge(work, body, now()))

    read(listRetention, (view) => retentionList(view, retention))
    download(c.exportOwnData, (view, { query }) => exportedData(view, means, view.actor.personId, query.format))
    download(c.exportPersonData, async (view, { params, query }) => {
      await demandSteering(view, 'person.write', params.id, now())
      return exportedData(view, means, params.id, query.format)
    })
  }
