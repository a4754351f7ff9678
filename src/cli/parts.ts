import type { FastifyInstance } from 'fastify'
import type { City, Law, Services } from '../app/index.ts'

/** What `main.ts` wires in: the law, the city, the pages. The commands know none of them by name. */
export interface Parts {
  law: Law
  city: City
  demonstrationCity: City
  version: string
  /** Root of the repository. */
  root: string
  portal?: (server: FastifyInstance, services: Services) => void | Promise<void>
}

export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
