import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, percentile } from './row.ts'

const residentMb = () => process.memoryUsage.rss() / 1_048_576

/** Memory above idle at its highest while this is done, in MB; nothing else is asked meanwhile. */
export async function memoryOf(run: () => Promise<unknown>): Promise<number> {
  global.gc?.()
  const idle = residentMb()
  let highest = idle
  const watch = setInterval(() => {
    highest = Math.max(highest, residentMb())
  }, 20)
  try {
    await run()
  } finally {
    clearInterval(watch)
  }
  return Math.max(highest, residentMb()) - idle
}

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
