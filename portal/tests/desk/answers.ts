export interface Answer {
  status: number
  body?: unknown
  type?: string
  bytes?: Buffer
}

export const problem = (status: number, code: string, part: object = {}): Answer => ({ status, type: 'application/problem+json', body: { status, code, title: code, detail: code, ...part } })
