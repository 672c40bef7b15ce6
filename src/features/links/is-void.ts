import { ApiProblem } from '../../api/api-problem.ts'

/** Whether the link stopped working between opening it and using it. */
export const isVoid = (problem: unknown) => problem instanceof ApiProblem && problem.code === 'link_void'
