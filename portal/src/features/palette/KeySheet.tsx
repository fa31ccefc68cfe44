import { m } from '../../paraglide/messages.js'
import { Sheet } from '../../ui/Sheet'
import './palette.css'

/** All keys on one sheet. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const groups: [string, [string[], string][]][] = [
    [
      m.keys_everywhere(),
      [
        [['Ctrl', 'K'], m.palette_title()],
        [['?'], m.keys_title()],
        [['1'], m.nav_triage()],
        [['2'], m.nav_queue()],
        [['3'], m.nav_search()],
        [['4'], m.nav_sla()],
      ],
    ],
    [
      `${m.nav_triage()} · ${m.nav_queue()}`,
      [
        [['j'], m.keys_down()],
        [['k'], m.keys_up()],
        [['o'], m.keys_open()],
        [['a'], m.assign_to_me()],
        [['x'], m.keys_choose()],
        [['m'], m.merge()],
        [['r'], m.answer()],
        [['y', 'n'], m.keys_yes_no()],
        [['s'], m.keys_send()],
      ],
    ],
    [
      m.column_ticket(),
      [
        [['r'], m.answer()],
        [['b'], m.ask_back()],
        [['n'], m.note()],
        [['a'], m.assign_to_me()],
        [['p'], m.assess()],
        [['w'], m.log_work()],
        [['e'], m.resolve()],
        [['x'], m.escalate()],
        [['d'], m.estimate()],
        [['q'], m.quote_make()],
        [['m'], m.merge_with()],
        [['s'], m.split_begin()],
        [['t'], m.transfer()],
        [['c'], m.category_change()],
        [['i'], m.involve()],
        [['Ctrl', 'Enter'], m.keys_send()],
      ],
    ],
  ]
  return (
    <Sheet title={m.keys_title()} open onClose={onClose} wide>
      <div className="key-groups">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([strokes, words]) => (
                <div key={words}>
                  <dt>
                    {strokes.map((stroke) => (
                      <kbd key={stroke}>{stroke}</kbd>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  )
}
