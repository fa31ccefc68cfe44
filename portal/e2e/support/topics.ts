import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { demo, home } from './desk'

export interface Event {
  headers: Record<string, string>
  key: string
  data: Record<string, unknown>
}

/** Topics read whole with Kafka's own console consumer, run on the class path of the broker that is running. */
export async function readTopics(...topics: string[]): Promise<Event[]> {
  const pid = readFileSync(join(home, 'pids', 'kafka'), 'utf8').split('\n')[0]
  const broker = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  const java = broker[0]!
  const classPath = broker[broker.indexOf('-cp') + 1]!
  const options = ['--bootstrap-server', demo.kafka.bootstrapServers, '--include', topics.map((topic) => topic.replaceAll('.', '[.]')).join('|'), '--from-beginning', '--timeout-ms', '10000']
  const shown = ['print.headers=true', 'print.key=true', 'headers.separator=;'].flatMap((each) => ['--formatter-property', each])
  const { stdout } = await promisify(execFile)(java, ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-cp', classPath, 'org.apache.kafka.tools.consumer.ConsoleConsumer', ...options, ...shown], { maxBuffer: 64 * 1024 * 1024 })
  // Beside the events the consumer logs that nothing more came; an event is headers, key and value.
  return stdout.split('\n').filter((line) => line.split('\t').length === 3).map(parsed)
}

function parsed(line: string): Event {
  const [headers = '', key = '', value = '{}'] = line.split('\t')
  return {
    headers: Object.fromEntries(headers.split(';').map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1)])),
    key,
    data: JSON.parse(value) as Record<string, unknown>,
  }
}
