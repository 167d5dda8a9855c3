import type { Config } from '#src/platform/config.ts'

/** Where people reach the pages: PUBLIC_URL, else this machine's address and port. */
export const publicUrlOf = ({ publicUrl, host, port }: Config, served = port): string =>
  publicUrl ?? `http://${/^(0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host}:${served}`
