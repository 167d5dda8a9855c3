import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'

export type S3 = { endpoint?: string; region: string; bucket: string; accessKeyId: string; secretAccessKey: string }
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** A large upload never stands in memory. */
  putStream(key: string, content: Readable): Promise<void>
  open(key: string): Promise<Readable>
  drop(key: string): Promise<void>
}

const over = (disk: Disk): Storage => ({
  put: (key, bytes) => disk.put(key, bytes),
  putStream: (key, content) => disk.putStream(key, content),
  open: (key) => disk.getStream(key),
  drop: (key) => disk.delete(key),
})

export const onDisk = (folder: string): Storage =>
  over(new Disk(new FSDriver({ location: folder, visibility: 'private' })))

/** The S3 client is loaded only where it is configured: it costs 30 MB. */
export async function onS3({ endpoint, region, bucket, ...credentials }: S3): Promise<Storage> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  return over(
    new Disk(
      new S3Driver({
        credentials,
        region,
        bucket,
        visibility: 'private',
        ...(endpoint && { endpoint, forcePathStyle: true }),
      }),
    ),
  )
}
