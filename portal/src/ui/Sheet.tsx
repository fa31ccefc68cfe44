import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { m } from '../paraglide/messages.js'
import { Button } from './Button'
import './sheet.css'

interface Props {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
  wide?: boolean
  titleUnseen?: boolean
}

/** What floats over the page: keeps the focus inside, gives it back, closes on Escape. */
export function Sheet({ title, open, onClose, children, wide = false, titleUnseen = false }: Props) {
  return (
    <ModalOverlay isOpen={open} onOpenChange={(still) => !still && onClose()} isDismissable className="sheet-veil">
      <Modal className={wide ? 'sheet sheet-wide' : 'sheet'}>
        <Dialog className="sheet-body">
          <div className={titleUnseen ? 'unseen' : 'sheet-head'}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="bare" aria-label={m.close()} onPress={onClose}>
              ✕
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
