/** What a refused or failed call says (RFC 9457), with status 0 when no answer came at all. */
export interface FieldProblem {
  field: string
  code: string
  message: string
}

export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: FieldProblem[] = [],
    /** In how many seconds it may be tried again, where waiting helps. */
    readonly again?: number,
  ) {
    super(detail)
    this.name = 'ApiProblem'
  }

  /** The same request may be sent again: nothing definite was said. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

export function problemOf(status: number, contentType: string, body: string, again?: number): ApiProblem {
  if (contentType.includes('json')) {
    try {
      const said = JSON.parse(body) as { code?: string; detail?: string; title?: string; errors?: FieldProblem[] }
      return new ApiProblem(status, said.code ?? `status-${status}`, said.detail ?? said.title ?? '', said.errors ?? [], again)
    } catch {
      // A proxy may announce JSON and send something else; the status still tells enough.
    }
  }
  return new ApiProblem(status, `status-${status}`, '')
}

export const unreachable = () => new ApiProblem(0, 'unreachable', '')
