import { randomBytes } from 'node:crypto'
import { sha256 } from '#src/platform/hash.ts'

/** 256 random bits; only the hash is kept, so that a copy of the database opens nothing. */
export const newToken = () => randomBytes(32).toString('base64url')
export const tokenHash = (token: string) => sha256(token)
