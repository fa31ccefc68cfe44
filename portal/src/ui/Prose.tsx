import { Fragment } from 'react'

const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/g

/** What people wrote, as they wrote it: line breaks stay, addresses become links, right-to-left text finds its own side. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="prose" dir="auto">
      {text.split(LINK).map((part, place) =>
        place % 2 === 1 ? (
          // Parts of a fixed text have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <a key={place} href={part} rel="noreferrer noopener" target="_blank">
            {part}
          </a>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={place}>{part}</Fragment>
        ),
      )}
    </div>
  )
}
