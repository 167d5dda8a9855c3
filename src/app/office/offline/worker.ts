/**
 * The service worker of the back office: opens it without a line. It keeps files whose name holds their hash and the one
 * page; it never touches the API or the public side. The build writes in which files a report can be written, and a version.
 * A new version waits, as browsers have it, until no page of the old one is open: pages never mix.
 */
declare const __FILES__: readonly string[]
declare const __VERSION__: string
type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void }
declare const clients: { claim(): Promise<void> }

const files = __FILES__
const page = '/app'
const prefix = 'mach-office-'
const cacheName = `${prefix}${__VERSION__}`
/** A line that takes longer to bring the page is as good as none. */
const patience = 4_000

async function get(address: string, how?: RequestInit): Promise<Response> {
  const answer = await fetch(address, how)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer
}

/** All or nothing; what an earlier version has need not travel again. */
async function keepFiles() {
  const cache = await caches.open(cacheName)
  const whole = await get(page, { cache: 'reload' })
  // between two servers of different versions the page may not fit the files: the next visit tries again
  if (!(await whole.clone().text()).includes(files[0]!)) throw new Error('The page is of another version.')
  await Promise.all(files.map(async (file) => cache.put(file, (await caches.match(file)) ?? (await get(file)))))
  await cache.put(page, whole)
}

async function takeOver() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  )
  await clients.claim()
}

async function openPage(request: Request): Promise<Response> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  const asked = fetch(request).catch(() => undefined)
  const answer = await Promise.race([asked, late])
  if (answer && answer.status < 500) return answer
  const kept = await caches.match(page, { cacheName })
  return kept ?? (await asked) ?? Response.error()
}

async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(cacheName)).put(request, answer.clone()).catch(() => {})
  return answer
}

addEventListener('install', (event) => (event as Lasting).waitUntil(keepFiles()))
addEventListener('activate', (event) => (event as Lasting).waitUntil(takeOver()))
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetching
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const answer =
    request.mode === 'navigate' && (pathname === page || pathname.startsWith(`${page}/`))
      ? openPage(request)
      : pathname.startsWith(`${page}/assets/`)
        ? file(request)
        : undefined
  if (answer) respondWith.call(event, answer)
})
