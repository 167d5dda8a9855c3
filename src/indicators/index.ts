export { type FigureQuestion, type FigureRow, readFigures } from './reading/index.ts'
