import type { Server } from 'node:http'
import type { City, DemonstrationYear, Law, PlannedAct, Services } from '../app/index.ts'

/** What the HTTP server is told; `main.ts` gives the function that builds it, with API and portal in it. */
export interface HttpOptions {
  services: Services
  log: (message: string) => void
  secureCookies: boolean
  anonymousPerMinute: number
  trustProxy: string | boolean
  open311: boolean
  workbench: string
  role: 'portal' | 'workbench' | 'all'
}

export interface HttpServer {
  server: Server
  listen(at: { host: string; port: number }): Promise<string>
  close(): Promise<void>
}

/** What `main.ts` wires in: the law, the city, the HTTP server. The commands know none of them by name. */
export interface Parts {
  law: Law
  city: City
  demonstrationCity: City
  /** What a government site must state; `doctor` warns of what is empty. */
  siteFields: readonly { title: { zh: string; en: string }; value: string; neededInProduction: boolean }[]
  /** The demonstration's last weeks, so that no screen is empty. Loaded only where a demonstration starts. */
  demonstrationWeeks(): Promise<{ procedure: string; plan(now: number, matters: number): PlannedAct[] }>
  /** A year of the demonstration, planned by the city's own generator, which production lacks. */
  demonstrationYear(): Promise<DemonstrationYear>
  version: string
  /** Root of the repository. */
  root: string
  buildServer(options: HttpOptions): Promise<HttpServer>
}

export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
