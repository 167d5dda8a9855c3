import { stands } from './asking.ts'
import { groupSetId, type Planted } from './canaries.ts'
import type { Who } from './people.ts'
import type { Scene } from './scene.ts'
import { administers, at } from './standing.ts'
import { statedActs } from './statement/acts.ts'
import { statedOffers, statedToday } from './statement/offers.ts'

const actsOf = (role: string) =>
  statedActs.filter(({ roles }) => roles.some((one) => one === role)).map(({ act }) => act)
const unlike = (where: string, who: Who, got: unknown, wanted: unknown) =>
  JSON.stringify(got) === JSON.stringify(wanted)
    ? []
    : [`${where} to ${who.role}@${who.at}: ${JSON.stringify(got)}, stated ${JSON.stringify(wanted)}`]

/** What a list offers this person beyond what the statement gives, or less. */
export async function offered(who: Who): Promise<string[]> {
  const wrong: string[] = []
  for (const path of new Set(statedOffers.map(({ act }) => act.split(' ')[0]!))) {
    const { body } = await who.client.get(path)
    const alive = who.at !== 'old'
    const stated = statedOffers.filter(
      ({ act, roles }) => alive && act.startsWith(`${path} `) && roles.includes(who.role),
    )
    wrong.push(
      ...unlike(
        path,
        who,
        body.may,
        stated.map(({ act }) => act.split(' ')[1]),
      ),
    )
  }
  return wrong
}

/** What home lays before this person, and the lists of reports that wait for somebody's turn. */
export async function laidBefore(who: Who): Promise<string[]> {
  const { cycle, ...parts } = (await who.client.get('/today')).body
  for (const name of ['writing', 'approving', 'receiving', 'overdue'])
    parts[name] = (await who.client.get(`/reports?for=${name}`)).body
  const cycled = cycle.map(({ name }: { name: string }) => name).filter((name: string) => name !== 'meetings')
  return [...cycled, ...Object.keys(parts).filter((name) => parts[name].total > 0)]
}

/** Beyond what the statement lays before the role. */
export async function overlaid(who: Who): Promise<string[]> {
  const stated = statedToday.filter(({ roles }) => roles.includes(who.role)).map(({ act }) => act)
  return (await laidBefore(who))
    .filter((name) => !stated.includes(name))
    .map((name) => `${name} to ${who.role}@${who.at}`)
}

/** Of single records: the acts that the page of one offers, and what it tells to those alone who may act on it. */
export async function offeredOn(planted: Planted, who: Who): Promise<string[]> {
  const { ids, indicatorId } = planted
  const acts = who.at === 'board' ? actsOf(who.role) : []
  const read = async (path: string) => (await who.client.get(path)).body
  const indicator = await read(`/indicators/${indicatorId}`)
  const kept = ['indicator.write', 'target.write'].filter((act) => acts.includes(act))
  const wrong = unlike('an indicator', who, indicator.may, kept)
  const desk = await read('/desk')
  const ofDesk = ['report.remind', 'report.receive'].filter((act) => desk.regime && acts.includes(act))
  wrong.push(...unlike('the desk', who, desk.may, ofDesk))
  for (const { name, may } of (await read('/regimes')).regimes)
    wrong.push(
      ...unlike(
        name,
        who,
        may,
        acts.filter((act) => act === 'regime.write'),
      ),
    )
  wrong.push(...unlike('the site', who, (await read('/site')).may, []))
  const commented = await read(`/articles/${ids.article.at(-1)}`)
  if ('waiting' in commented)
    wrong.push(...unlike('comments that wait', who, commented.waiting > 0, acts.includes('comment.moderate')))
  const [turned, lettered] = await Promise.all(ids.meeting.slice(-2).map((id) => read(`/meetings/${id}`)))
  if ('may' in lettered)
    wrong.push(...unlike('letters', who, lettered.may.includes('letters'), acts.includes('meeting.invite')))
  if ('conclusionList' in turned) {
    const told = turned.conclusionList.some(({ task }: { task: unknown }) => task !== null)
    wrong.push(...unlike('the draft of a conclusion', who, told, stands(at('board'), who)))
  }
  const settled = await read(`/work-years/${planted.blocId}/2021/tasks`)
  if ('may' in settled)
    wrong.push(
      ...unlike('a year that is settled', who, settled.may.includes('decide'), acts.includes('workYear.decide')),
    )
  return [...wrong, ...(await offeredOfUnits(planted, who))]
}

/** The directory is read by everybody, and changed by who administers the unit; what all share by nobody below the top. */
async function offeredOfUnits({ unitId, successionId }: Planted, who: Who): Promise<string[]> {
  const over = stands(administers('lead'), who)
  const stated = (acts: readonly string[], here = over) => (here ? acts : [])
  const asked: [string, readonly string[]][] = [
    [`/units/${unitId}`, stated(['unit.write', 'settings.write'])],
    [`/successions/${successionId}`, stated(['unit.write'])],
    ['/time-limits', stated(['settings.write'], who.at === 'province' && over)],
    [`/group-sets/${groupSetId}`, stated(['settings.write'], who.at === 'province' && over)],
  ]
  const told = await Promise.all(asked.map(([path]) => who.client.get(path)))
  return told.flatMap(({ body }, n) => unlike(asked[n]![0], who, body.may, asked[n]![1]))
}

/** Whoever reads here and acts elsewhere is given units of elsewhere to choose from. */
export async function choices({ units, passing }: Scene): Promise<string[]> {
  const lists = { coordinator: '/document-templates', administrator: '/administered-units' }
  const wrong: string[] = []
  for (const [role, path] of Object.entries(lists)) {
    const { body } = await passing.find((who) => who.role === role)!.client.get(path)
    const given: { id: string }[] = body.units ?? body.rows
    wrong.push(...given.filter(({ id }) => id !== units.far).map(({ id }) => `${path} offers ${id}`))
  }
  return wrong
}
