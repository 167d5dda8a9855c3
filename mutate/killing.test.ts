import fs from 'node:fs'
import { test } from 'vitest'
import { plant } from '#test/access/canaries.ts'
import { accessScene } from '#test/access/scene.ts'
import type { Guard } from './guards.ts'
import { type Ground, type Question, questionsOn } from './questions.ts'
import { removed } from './switch.ts'

type Asked = { guards: Guard[]; prefixes: string[]; report: string }
type Known = { name: string; cost: number; reached: ReadonlySet<number> }

/** What is read stands apart: among all that the acts leave behind, a record out of reach would be on no first page. */
async function newGround(): Promise<Ground> {
  const reading = await accessScene()
  return { acting: await accessScene(), reading, planted: await plant(reading) }
}

const answered = async (question: Question): Promise<string[]> => {
  try {
    return await question.ask()
  } catch (error) {
    return [String(error)]
  }
}

/** Takes each guard away in turn and asks the questions that pass by it, the quickest first, until one answers otherwise. */
test('each guard is missed', { timeout: 0 }, async () => {
  const asked: Asked = JSON.parse(fs.readFileSync(process.env.MUTATE_ASKED!, 'utf8'))
  const tell = (line: object) => fs.appendFileSync(asked.report, `${JSON.stringify(line)}\n`)
  const wanted = (path: string) => asked.prefixes.length === 0 || asked.prefixes.some((one) => path.startsWith(one))
  const ground = await newGround()
  let questions = questionsOn(ground, wanted)
  const known: Known[] = []
  for (const question of questions) {
    removed.reached.clear()
    const begun = performance.now()
    const wrong = await answered(question)
    const cost = performance.now() - begun
    if (wrong.length > 0) tell({ unsound: question.name, wrong: wrong.slice(0, 2).map((one) => one.slice(0, 300)) })
    else known.push({ name: question.name, cost, reached: new Set(removed.reached) })
  }
  tell({ questions: known.length, seconds: Math.round(known.reduce((sum, { cost }) => sum + cost, 0) / 1000) })
  known.sort((a, b) => a.cost - b.cost)
  for (const { id } of asked.guards) {
    let killed: string | undefined
    const passing = known.filter(({ reached }) => reached.has(id))
    for (const { name } of passing) {
      const question = questions.find((one) => one.name === name)!
      removed.id = id
      const wrong = await answered(question)
      removed.id = -1
      if (wrong.length === 0) continue
      killed = `${name}: ${wrong[0]!.slice(0, 160)}`
      // what nobody should have done may have been done: the next guard is judged on sound ground
      if (!question.acts || (await answered(question)).length === 0) break
      await ground.acting.world.close()
      ground.acting = await accessScene()
      questions = questionsOn(ground, wanted)
      break
    }
    tell({ id, killed: killed ?? null, asked: passing.length })
  }
  await Promise.all([ground.acting.world.close(), ground.reading.world.close()])
})
