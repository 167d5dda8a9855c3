export * from './me-contract.ts'
export * from './session-contract.ts'
