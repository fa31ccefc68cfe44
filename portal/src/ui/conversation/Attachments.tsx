import { attachmentPath, type Attachment } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { fileSize } from '../times'

const drawn = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Pictures are shown small, everything is a download; the browser never runs what someone sent. */
export function Attachments({ reference, attachments }: { reference: string; attachments: Attachment[] }) {
  if (attachments.length === 0) return null
  return (
    <ul className="attachments" aria-label={m.files()}>
      {attachments.map((file) => (
        <li key={file.id}>
          <a href={attachmentPath(file.ticket ?? reference, file.id)} download={file.name}>
            {drawn.has(file.mediaType) && <img src={attachmentPath(file.ticket ?? reference, file.id)} alt="" loading="lazy" />}
            <span dir="auto">{file.name}</span>
            <span className="soft small number">{fileSize(file.size)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
