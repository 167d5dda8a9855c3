import { connect } from 'node:net'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** Each connection asks one of the addresses again and again. */
export type Load = { port: number; paths: readonly string[]; headers: string; connections: number; seconds: number }

/** Answers a second on kept connections, asked from a thread of its own so that the server has its thread for itself. */
export const requestsPerSecond = (load: Load): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: load })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

/** How long one answer is: its head and what the head announces. */
const lengthOf = (answer: Buffer): number | undefined => {
  const end = answer.indexOf('\r\n\r\n')
  const length = end < 0 ? undefined : /content-length: (\d+)/i.exec(answer.subarray(0, end).toString())?.[1]
  return length === undefined ? undefined : end + 4 + Number(length)
}

function measure({ port, paths, headers, connections, seconds }: Load) {
  let [answers, counting] = [0, false]
  const ask = (_: unknown, n: number) => {
    const request = `GET ${paths[n % paths.length]} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}\r\n`
    const socket = connect(port, '127.0.0.1')
    let held = Buffer.alloc(0)
    let left = 0
    socket.on('connect', () => socket.write(request))
    socket.on('data', (part) => {
      if (left === 0) {
        held = Buffer.concat([held, part])
        const whole = lengthOf(held)
        if (whole === undefined) return
        if (!held.toString('latin1', 0, 15).includes(' 200')) throw new Error(held.toString('utf8', 0, 400))
        left = whole - held.length
        held = Buffer.alloc(0)
      } else left -= part.length
      if (left > 0) return
      left = 0
      if (counting) answers += 1
      socket.write(request)
    })
    return socket
  }
  const sockets = Array.from({ length: connections }, ask)
  setTimeout(() => {
    counting = true
    const began = performance.now()
    setTimeout(() => {
      counting = false
      parentPort?.postMessage(answers / ((performance.now() - began) / 1_000))
      for (const socket of sockets) socket.destroy()
    }, seconds * 1_000)
  }, 400)
}
if (!isMainThread) measure(workerData as Load)
