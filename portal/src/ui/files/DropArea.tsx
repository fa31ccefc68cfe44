import { useState, type ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { pastedFiles, type Uploads } from './useUploads'

/** Files may be dropped or pasted anywhere on what it holds; the button inside does the same for everyone else. */
export function DropArea({ files, children, className = '' }: { files: Uploads; children: ReactNode; className?: string }) {
  const [over, setOver] = useState(false)
  return (
    <div
      className={`drop ${className}`}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        files.add([...event.dataTransfer.files])
      }}
      onPaste={(event) => {
        const pasted = pastedFiles(event.clipboardData)
        if (pasted.length === 0) return
        event.preventDefault()
        files.add(pasted)
      }}
    >
      {children}
      {over && (
        <p className="drop-word" aria-hidden="true">
          {m.drop_here()}
        </p>
      )}
    </div>
  )
}
