/** An account of the demonstration, printed at its start. The passwords are no secret: it listens on this machine only. */
export type LogIn = { login: string; password: string; who: string; totpKey?: string }

export const logIns: readonly LogIn[] = []
