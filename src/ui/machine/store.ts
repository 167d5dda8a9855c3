/**
 * What this machine keeps, in IndexedDB: each thing under whose it is (an account's id), what kind of thing, and its name.
 * A browser that keeps nothing (storage forbidden or full) finds nothing here and breaks nothing: `put` says whether it kept.
 */
export type Place = readonly [owner: string, kind: string, name: string]

const shelf = 'kept'
let opened: Promise<IDBDatabase> | undefined

const answered = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('mach', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(shelf)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      // another page that clears or renews the store must not wait for this one
      request.result.onversionchange = () => {
        request.result.close()
        opened = undefined
      }
      resolve(request.result)
    }
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

async function inStore<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const act = (await open()).transaction(shelf, mode)
  const done = new Promise<void>((resolve, reject) => {
    act.oncomplete = () => resolve()
    act.onabort = () => reject(act.error)
  })
  const [result] = await Promise.all([run(act.objectStore(shelf)), done])
  return result
}

/** Everything of an owner, or of one kind of theirs: an array is greater than every text. */
const range = (...at: readonly string[]) => IDBKeyRange.bound([...at], [...at, []])

export const machine = {
  get: <T>(place: Place): Promise<T | undefined> =>
    inStore('readonly', (store) => answered<T | undefined>(store.get([...place]))).catch(() => undefined),
  put: (place: Place, value: unknown): Promise<boolean> =>
    inStore('readwrite', (store) => answered(store.put(value, [...place]))).then(
      () => true,
      () => false,
    ),
  remove: (place: Place): Promise<void> =>
    inStore('readwrite', (store) => answered(store.delete([...place]))).catch(() => undefined),
  all: <T>(owner: string, kind: string): Promise<T[]> =>
    inStore('readonly', (store) => answered<T[]>(store.getAll(range(owner, kind)))).catch(() => []),
  clear: (owner: string, kind: string): Promise<void> =>
    inStore('readwrite', (store) => answered(store.delete(range(owner, kind)))).catch(() => undefined),
}
