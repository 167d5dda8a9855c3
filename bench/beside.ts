import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, percentile } from './row.ts'

const residentMb = () => process.memoryUsage.rss() / 1_048_576

/** How others fare while this is done: what 95 of 100 requests wait at most, the longest wait, and memory above idle. */
export async function beside({ app }: Pick<Bench, 'app'>, run: () => Promise<unknown>) {
  global.gc?.()
  const idle = residentMb()
  let [running, highest] = [true, idle]
  const waits: number[] = []
  const done = run().finally(() => {
    running = false
  })
  while (running) {
    const at = performance.now()
    await app.inject({ method: 'GET', url: '/readyz' })
    waits.push(performance.now() - at)
    highest = Math.max(highest, residentMb())
    await pause(5)
  }
  await done
  return { p95: percentile(waits, 95), longest: Math.max(...waits), requests: waits.length, aboveIdle: highest - idle }
}
