import { expect, test } from '@playwright/test'
import { signedIn } from '../../support/browser'
import { admin, agent, Api, base, demo, expectClocks, owner, winkel, type DemoPerson } from '../../support/desk'
import { mailbox, mailsAbout, replyAddress, send } from '../../support/mail'

const client = new Api(winkel)
const specialist = new Api(agent)

/** Zonder aangemeld te zijn. */
const anyone = async (path: string, body: unknown) => (await fetch(`${base}/api/v1${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).status

/** A Dutch customer success team tells its users what a ticket is, what happens to it, and when they hear something. */
test.describe('De support portal', () => {
  test('je kunt twee soorten tickets aanmaken: een vraag en een incident', async ({ browser }) => {
    const { page } = await signedIn(browser, winkel)
    await page.getByRole('link', { name: 'Nieuw ticket' }).first().click()
    await expect(page.locator('.card-label')).toHaveText(['Een vraag stellen', 'Een incident melden'])
    await expect(page.getByText('maak dan voor elk een eigen ticket')).toBeVisible()
    await page.context().close()
  })

  test('je ontvangt een automatische mail, en het ticket gaat naar een specialist', async () => {
    const { reference } = await client.open('INCIDENT', 'De export van de voorraad stopt halverwege', 'Na ongeveer duizend regels.')
    expect(reference, 'een uniek nummer').toMatch(/^HD-\d{5,}$/)
    const [confirmation] = await mailsAbout(winkel, reference)
    expect(confirmation!.text).toContain(`Je bericht is binnen en heeft nummer ${reference}`)
    expect(confirmation!.headers.find((each) => each.key === 'auto-submitted')?.value).toMatch(/auto-/)
    await specialist.ok('PUT', `/tickets/${reference}/assignee`, { email: agent.email })
    expect((await client.ticket(reference)).assignee?.name).toBeTruthy()
  })

  const priorities = [
    { priority: 'P1', minutes: 15, impact: { businessCritical: true, workaround: false }, when: 'bedrijfskritisch, zonder omweg' },
    { priority: 'P2', minutes: 60, impact: { businessCritical: true, workaround: true }, when: 'bedrijfskritisch, met een omweg' },
    { priority: 'P3', minutes: 480, impact: { businessCritical: false, workaround: true }, when: 'een functie die niet goed werkt' },
    { priority: 'P4', minutes: 960, impact: { businessCritical: false, workaround: true, minor: true }, when: 'iets kleins' },
  ]
  for (const { priority, minutes, impact, when } of priorities) {
    test(`de prioriteit wordt binnen 15 minuten bepaald; ${priority}, ${when}, krijgt antwoord binnen ${minutes} kantoorminuten`, async () => {
      const { reference } = await client.open('INCIDENT', `Een incident: ${when}`, 'Zo is het.')
      await expectClocks(client, reference, { ASSESSMENT: 'RUNNING', RESPONSE: undefined })
      expect((await client.clocks(reference)).ASSESSMENT?.targetMinutes).toBe(15)
      await specialist.ok('POST', `/tickets/${reference}/priority-assessments`, { ...impact, reason: when })
      expect((await client.ticket(reference)).priority, 'en je ziet hem in de portal').toBe(priority)
      await expectClocks(client, reference, { ASSESSMENT: 'MET', RESPONSE: 'RUNNING' })
      expect((await client.clocks(reference)).RESPONSE?.targetMinutes).toBe(minutes)
    })
  }

  test('vind je de prioriteit te laag, dan antwoord je op de mail en bepalen we hem opnieuw', async () => {
    const { reference } = await client.open('INCIDENT', 'De kassa koppelt niet met de boekhouding', 'Elke avond weer.')
    await specialist.ok('POST', `/tickets/${reference}/priority-assessments`, { priority: 'P4', reason: 'Kan wachten' })
    await specialist.answer(reference, 'We kijken er deze week naar.')
    const answer = (await mailsAbout(winkel, reference, 2)).at(-1)!
    await send({
      from: winkel.email,
      to: replyAddress(answer),
      subject: `Re: ${answer.subject}`,
      inReplyTo: answer.messageId,
      references: answer.messageId,
      text: 'De prioriteit is te laag: zonder koppeling kunnen wij de dag niet afsluiten.',
    })
    await expect.poll(async () => (await specialist.ticket(reference)).toBeAssessed).toBe(true)
    expect((await client.ticket(reference)).priority, 'tot dan blijft hij staan').toBe('P4')
    expect((await specialist.queue()).find((each) => each.reference === reference)?.lane).toBe('TRIAGE')
    await specialist.ok('POST', `/tickets/${reference}/priority-assessments`, { businessCritical: true, workaround: true })
    expect((await client.ticket(reference)).priority).toBe('P2')
  })

  test('na het inloggen zie je een overzicht van al jouw tickets, met nummer en prioriteit', async ({ browser }) => {
    const mine = await client.open('QUESTION', 'Hoe maak ik een tweede magazijn aan?', 'Voor onze nieuwe winkel.')
    await specialist.ok('POST', `/tickets/${mine.reference}/priority-assessments`, { priority: 'P3', reason: 'Gewoon' })
    const { page } = await signedIn(browser, winkel)
    const line = page.locator('li', { hasText: mine.reference })
    await expect(line).toContainText(mine.subject)
    await expect(line).toContainText('P3')
    await page.context().close()
  })

  test('je voegt een opmerking of een bijlage toe aan je ticket', async () => {
    const { reference } = await client.open('QUESTION', 'Kan het rapport ook per week?', 'Nu is het per maand.')
    const file = await client.upload('voorbeeld.csv', 'text/csv', 'week;omzet\n47;1200\n')
    await client.answer(reference, 'Zo zou het er ongeveer uit moeten zien.', { attachmentIds: [file] })
    const added = (await specialist.ticket(reference)).conversation.findLast((each) => each.kind === 'RESPONSE')!
    expect(added.body).toBe('Zo zou het er ongeveer uit moeten zien.')
    expect(added.attachments.map((each) => each.name)).toEqual(['voorbeeld.csv'])
  })

  test('wie je aan een ticket toevoegt, krijgt alle informatie erover', async () => {
    const { reference } = await client.open('QUESTION', 'Waar staat de factuur van oktober?', 'Ik zie hem niet.')
    await client.ok('POST', `/tickets/${reference}/followers`, { email: owner.email })
    expect((await client.ticket(reference)).people.map((each) => each.email)).toEqual(expect.arrayContaining([winkel.email, owner.email]))
    await specialist.answer(reference, 'Onder Documenten, tabblad Facturen.')
    expect((await mailsAbout(owner, reference)).at(-1)!.text).toContain('Onder Documenten, tabblad Facturen.')
    await new Api(owner).answer(reference, 'Gevonden, maar er staat een verkeerd adres op.')
    expect((await mailsAbout(winkel, reference, 3)).at(-1)!.text).toContain('er staat een verkeerd adres op')
  })

  test('je bereikt ons ook per telefoon en per mail', async () => {
    const phoned = await specialist.open('QUESTION', 'Belde over een tweede gebruiker', 'Wil een account voor de balie.', { onBehalfOf: winkel.email, channel: 'PHONE' })
    expect(await client.ticket(phoned.reference)).toMatchObject({ requester: { email: winkel.email } })

    const subject = `Werkt de koppeling ook met Exact? ${crypto.randomUUID().slice(0, 8)}`
    await send({ from: winkel.email, to: demo.supportAddress, subject, text: 'Onze boekhouder vraagt het.' })
    await expect.poll(async () => (await client.tickets()).find((each) => each.subject === subject)?.category, { timeout: 60_000 }).toBe('QUESTION')
  })

  test('zonder toegang mail je het team: je krijgt automatisch antwoord, en met een link kies je een wachtwoord', async ({ browser }) => {
    const email = `balie-${crypto.randomUUID().slice(0, 8)}@noordzee-fietsen.example`
    const newcomer: DemoPerson = { ...winkel, email, password: email }
    await send({ from: email, to: demo.supportAddress, subject: 'Support portal login', text: 'Mag ik ook toegang?' })
    await expect.poll(async () => (await mailbox(newcomer)).length, { message: 'het automatische antwoord', timeout: 60_000 }).toBe(1)

    expect(await anyone('/access-requests', { email, name: 'De balie' })).toBe(202)
    const { items } = await new Api(admin).ok<{ items: { email: string }[] }>('GET', '/access-requests?limit=200')
    expect(items.map((each) => each.email), 'het team ziet de aanvraag').toContain(email)
    expect(await anyone('/password-resets', { email: winkel.email })).toBe(202)
    expect(await anyone('/password-resets', { email: 'niemand@nergens.example' }), 'wie we niet kennen krijgt hetzelfde antwoord').toBe(202)
    await expect.poll(async () => (await mailbox(winkel)).filter((mail) => mail.subject === 'Kies een nieuw wachtwoord').length, { timeout: 60_000 }).toBe(1)
    const { page } = await signedIn(browser, winkel)
    await page.context().close()
  })
})
