import { Problem } from '#src/platform/problem.ts'
import { opener } from '../machine/opener.ts'

/** Sends a file to an address below /api/v1, telling how much has gone; fetch cannot tell that. Answers the server's reply. */
export const sendFile = <T>(path: string, file: File, progress: (part: number) => void = () => {}): Promise<T> =>
  new Promise((resolve, reject) => {
    const sender = new XMLHttpRequest()
    sender.open('POST', `/api/v1${path}`)
    sender.responseType = 'json'
    sender.setRequestHeader('idempotency-key', crypto.randomUUID())
    if (opener() !== undefined) sender.setRequestHeader('x-account', opener()!)
    sender.upload.onprogress = (event) => progress(event.loaded / event.total)
    sender.onerror = () => reject(new Problem(0, 'offline'))
    sender.onload = () => {
      const reply = sender.response as (T & { code?: string }) | null
      if (sender.status < 300) resolve(reply as T)
      else reject(new Problem(sender.status, reply?.code ?? 'internal', (reply ?? {}) as Record<string, unknown>))
    }
    const form = new FormData()
    form.append('file', file)
    sender.send(form)
  })
