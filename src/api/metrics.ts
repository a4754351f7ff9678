import type { FastifyInstance } from 'fastify'

const BUCKETS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500]

interface Line {
  count: number
  sum: number
  buckets: number[]
}

/** Requests by route and status, and how long they took, in the text form of Prometheus. No label is personal. */
export function metricsOf(server: FastifyInstance): () => string {
  const lines = new Map<string, Line>()
  server.addHook('onResponse', async (request, reply) => {
    const key = `method="${request.method}",route="${request.routeOptions.url ?? 'unknown'}",status="${reply.statusCode}"`
    const line = lines.get(key) ?? { count: 0, sum: 0, buckets: BUCKETS.map(() => 0) }
    const ms = reply.elapsedTime
    line.count++
    line.sum += ms
    BUCKETS.forEach((limit, i) => {
      if (ms <= limit) line.buckets[i] = (line.buckets[i] ?? 0) + 1
    })
    lines.set(key, line)
  })
  return () => {
    const out = ['# TYPE fadu_request_milliseconds histogram']
    for (const [key, { count, sum, buckets }] of lines) {
      BUCKETS.forEach((limit, i) => {
        out.push(`fadu_request_milliseconds_bucket{${key},le="${limit}"} ${buckets[i]}`)
      })
      out.push(
        `fadu_request_milliseconds_bucket{${key},le="+Inf"} ${count}`,
        `fadu_request_milliseconds_count{${key}} ${count}`,
      )
      out.push(`fadu_request_milliseconds_sum{${key}} ${sum.toFixed(1)}`)
    }
    const { rss, heapUsed } = process.memoryUsage()
    out.push(
      '# TYPE fadu_memory_bytes gauge',
      `fadu_memory_bytes{kind="rss"} ${rss}`,
      `fadu_memory_bytes{kind="heap"} ${heapUsed}`,
    )
    return `${out.join('\n')}\n`
  }
}
