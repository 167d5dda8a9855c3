export * from './administration-contract.ts'
export * from './me-contract.ts'
export * from './proposal-contract.ts'
export * from './session-contract.ts'
