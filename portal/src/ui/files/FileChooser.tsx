import { useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../Button'
import type { Uploads } from './useUploads'

/** Opens the system's own file dialog. */
export function FileChooser({ files, look = 'quiet' }: { files: Uploads; look?: 'quiet' | 'bare' }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} onPress={() => input.current?.click()}>
        <svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
          <path d="M13.500 7.500 8.300 12.700a3.300 3.300 0 0 1-4.700-4.700l5.400-5.400a2.200 2.200 0 0 1 3.100 3.100L6.800 11a1.100 1.100 0 0 1-1.600-1.600l4.600-4.600" />
        </svg>
        <span className="attach-word">{m.attach_files()}</span>
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={m.attach_files()}
        onChange={(event) => {
          files.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
