import http from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

type Cut = { method: string; path: RegExp }

/**
 * A line between browser and server that can be cut: before the server hears a request, or after it has done what was asked
 * and before the answer comes back. It counts the bytes that pass, both ways, as they are on the wire.
 */
export async function layLine(to: string) {
  const sockets = new Set<Socket>()
  const heard: string[] = []
  let up = true
  let answerLost: Cut | undefined
  let gone = 0
  const server = http.createServer((request, reply) => {
    const { method = '', url = '', headers } = request
    if (!up) return void request.socket.destroy()
    heard.push(`${method} ${url}`)
    const onwards = http.request(new URL(url, to), { method, headers }, (answer) => {
      if (!up || (answerLost && method === answerLost.method && answerLost.path.test(url))) {
        answer.resume()
        up = false
        for (const socket of sockets) socket.destroy()
        return
      }
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(reply)
    })
    onwards.on('error', () => request.socket.destroy())
    request.pipe(onwards)
  })
  const count = ({ bytesRead, bytesWritten }: Socket) => bytesRead + bytesWritten
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => {
      gone += count(socket)
      sockets.delete(socket)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    bytes: () => gone + [...sockets].reduce((sum, socket) => sum + count(socket), 0),
    cut() {
      up = false
      for (const socket of sockets) socket.destroy()
    },
    /** The server does the next such act, and then the line is gone. */
    cutAfter(method: string, path: RegExp) {
      answerLost = { method, path }
    },
    mend() {
      up = true
      answerLost = undefined
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}
