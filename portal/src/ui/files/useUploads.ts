import { useRef, useState } from 'react'
import { upload } from '../../api/attachments'

export interface Upload {
  key: string
  name: string
  size: number
  share: number
  state: 'GOING' | 'DONE' | 'FAILED'
  id?: string
  problem?: unknown
}

/** Files go up at once, each with its own progress; sending waits for those still going. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([])
  const files = useRef(new Map<string, { file: File; stop: AbortController }>())

  const change = (key: string, part: Partial<Upload>) => setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)))

  const start = async (key: string) => {
    const entry = files.current.get(key)
    if (!entry) return
    change(key, { state: 'GOING', share: 0, problem: undefined })
    try {
      const stored = await upload(entry.file, (share) => change(key, { share }), entry.stop.signal)
      change(key, { state: 'DONE', share: 1, id: stored.id })
    } catch (problem) {
      if (!entry.stop.signal.aborted) change(key, { state: 'FAILED', problem })
    }
  }

  const add = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      const key = crypto.randomUUID()
      files.current.set(key, { file, stop: new AbortController() })
      setUploads((all) => [...all, { key, name: file.name, size: file.size, share: 0, state: 'GOING' }])
      void start(key)
    }
  }

  const remove = (key: string) => {
    files.current.get(key)?.stop.abort()
    files.current.delete(key)
    setUploads((all) => all.filter((each) => each.key !== key))
  }

  return {
    uploads,
    add,
    remove,
    retry: (key: string) => void start(key),
    clear: () => {
      files.current.clear()
      setUploads([])
    },
    ids: uploads.flatMap((each) => (each.id ? [each.id] : [])),
    busy: uploads.some((each) => each.state === 'GOING'),
    failed: uploads.some((each) => each.state === 'FAILED'),
  }
}

export type Uploads = ReturnType<typeof useUploads>

/** A pasted screenshot arrives as "image.png"; the hour tells two of them apart. */
export function pastedFiles(data: DataTransfer | null): File[] {
  const now = new Date().toTimeString().slice(0, 8).replaceAll(':', '')
  return [...(data?.files ?? [])].map((file) => (file.name === 'image.png' ? new File([file], `screenshot-${now}.png`, { type: file.type }) : file))
}
