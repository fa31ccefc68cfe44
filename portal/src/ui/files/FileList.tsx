import { m } from '../../paraglide/messages.js'
import { Button } from '../Button'
import { problemWords } from '../Notice'
import { fileSize } from '../times'
import './files.css'
import type { Uploads } from './useUploads'

/** The files on their way: name, size, how far, and what to do when one did not arrive. */
export function FileList({ files }: { files: Uploads }) {
  if (files.uploads.length === 0) return null
  return (
    <ul className="files" aria-label={m.files()}>
      {files.uploads.map((file) => (
        <li key={file.key} className="file" data-state={file.state}>
          <span className="file-name" dir="auto">
            {file.name}
          </span>
          <span className="soft small number">{fileSize(file.size)}</span>
          {file.state === 'GOING' && <progress max={1} value={file.share} aria-label={m.uploading({ name: file.name })} />}
          {file.state === 'DONE' && <span className="file-done">✓ {m.uploaded()}</span>}
          {file.state === 'FAILED' && (
            <span className="file-failed" role="alert">
              {problemWords(file.problem)}{' '}
              <button type="button" className="linkish" onClick={() => files.retry(file.key)}>
                {m.try_again()}
              </button>
            </span>
          )}
          <Button look="bare" aria-label={m.remove_file({ name: file.name })} onPress={() => files.remove(file.key)}>
            ✕
          </Button>
        </li>
      ))}
    </ul>
  )
}
