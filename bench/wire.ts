import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  body: string
}

/**
 * One client of the benches: a kept-open connection that sends one request after another. It does as little as a client
 * can, so that on two cores the measured time is the server's.
 */
export class Wire {
  readonly #socket: Socket
  readonly #host: string
  #buffer: Buffer = Buffer.alloc(0)
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined
  token: string | undefined

  private constructor(socket: Socket, host: string) {
    this.#socket = socket
    this.#host = host
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => {
      this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk])
      this.#read()
    })
    const lost = (error?: Error) => {
      this.#waiting?.reject(error ?? new Error('the connection was closed'))
      this.#waiting = undefined
    }
    socket.on('error', lost)
    socket.on('close', () => lost())
  }

  static open(url: string): Promise<Wire> {
    const { hostname, port, host } = new URL(url)
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.removeListener('error', reject)
        resolve(new Wire(socket, host))
      })
    })
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path)
  }

  post(path: string, body: object, key?: string): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), key)
  }

  send(method: string, path: string, body?: string, key?: string): Promise<Answer> {
    const head = [`${method} ${path} HTTP/1.1`, `host: ${this.#host}`]
    if (this.token) head.push(`authorization: Bearer ${this.token}`)
    if (key) head.push(`idempotency-key: ${key}`)
    if (body !== undefined) head.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`)
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error('the connection was closed'))
      this.#waiting = { resolve, reject }
      this.#socket.write(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #read(): void {
    const end = this.#buffer.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#buffer.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    if (length === undefined && !/^HTTP\/1\.1 204/.test(head)) {
      this.#waiting?.reject(new Error(`an answer without a length: ${head.slice(0, 200)}`))
      return
    }
    const whole = end + 4 + Number(length ?? 0)
    if (this.#buffer.length < whole) return
    const answer = { status: Number(head.slice(9, 12)), body: this.#buffer.toString('utf8', end + 4, whole) }
    this.#buffer = this.#buffer.subarray(whole)
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve(answer)
  }
}

/** Signs an officer of the demonstration in and keeps the token. */
export async function signIn(wire: Wire, account: string, password: string): Promise<void> {
  const { status, body } = await wire.post('/api/v1/sessions', { account, password })
  if (status !== 201) throw new Error(`${account} could not sign in: ${status} ${body}`)
  wire.token = (JSON.parse(body) as { token: string }).token
}
