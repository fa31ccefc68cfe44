import { BASE, csrfToken, ensureCsrf } from './call'
import { problemOf, unreachable } from './problem'

export interface StoredFile {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
}

/** XMLHttpRequest, because fetch cannot tell how much of an upload has gone out. */
export async function upload(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<StoredFile> {
  await ensureCsrf()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${BASE}/attachments`)
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken() ?? '')
    request.setRequestHeader('Accept', 'application/json')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      if (request.status === 201 || request.status === 200) resolve(JSON.parse(request.responseText) as StoredFile)
      else reject(problemOf(request.status, request.getResponseHeader('content-type') ?? '', request.responseText))
    })
    request.addEventListener('error', () => reject(unreachable()))
    signal.addEventListener('abort', () => {
      request.abort()
      reject(new DOMException('removed', 'AbortError'))
    })
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}
