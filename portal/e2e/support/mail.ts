import { expect } from '@playwright/test'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { connect } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { demo, type DemoPerson } from './desk'

const transport = createTransport({ host: demo.smtp.host, port: demo.smtp.port, secure: false, ignoreTLS: true })

export async function send(mail: SendMailOptions): Promise<void> {
  await transport.sendMail(mail)
}

/** A mail exactly as written, byte by byte. */
export async function sendRaw(from: string, to: string, raw: string): Promise<void> {
  await transport.sendMail({ envelope: { from, to }, raw: raw.replaceAll(/\r?\n/g, '\r\n') })
}

/**
 * All mails of a person's mailbox, oldest first. A few IMAP commands over a socket: the client libraries need packages that the
 * registry here does not have.
 */
export async function mailbox(who: DemoPerson): Promise<Email[]> {
  const raws = await fetchAll(who)
  return Promise.all(raws.map((raw) => PostalMime.parse(raw)))
}

function fetchAll(who: DemoPerson): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(demo.imap.port, demo.imap.host)
    const commands = [`LOGIN "${who.email}" "${who.password}"`, 'SELECT INBOX', 'FETCH 1:* (BODY.PEEK[])', 'LOGOUT']
    let received = Buffer.alloc(0)
    let step = -1
    const next = () => socket.write(`a${++step} ${commands[step]}\r\n`)
    socket.setTimeout(20_000, () => socket.destroy(new Error('the mail server does not answer')))
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const text = received.toString('latin1')
      if (step === -1 && text.includes('\r\n')) next()
      else if (new RegExp(`(?:^|\\r\\n)a${step} (?:OK|NO|BAD)[^\\r]*\\r\\n`).test(text.slice(-400)) && step < commands.length - 1) next()
    })
    socket.on('close', () => resolve(literals(received)))
  })
}

/** IMAP announces each mail's length in braces and then sends exactly that many bytes. */
function literals(received: Buffer): Buffer[] {
  const mails: Buffer[] = []
  let place = 0
  for (;;) {
    const head = /BODY\[\] \{(\d+)\}\r\n/g
    const text = received.toString('latin1', place)
    const found = head.exec(text)
    if (!found) return mails
    const start = place + head.lastIndex
    mails.push(received.subarray(start, start + Number(found[1])))
    place = start + Number(found[1])
  }
}

/** The mails of this person about a ticket, once there are as many as expected. */
export async function mailsAbout(who: DemoPerson, reference: string, atLeast = 1): Promise<Email[]> {
  let found: Email[] = []
  await expect
    .poll(
      async () => {
        found = (await mailbox(who)).filter((mail) => `${mail.subject} ${mail.text}`.includes(reference))
        return found.length
      },
      { message: `mails about ${reference} to ${who.email}`, timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(atLeast)
  return found
}

export const replyAddress = (mail: Email) => mail.replyTo?.[0]?.address ?? mail.from?.address ?? ''
