import type { InTwoTongues } from '../api/categories'
import { inTongue } from './words'

/** The choices of a list that the desk's preset names: its departments, its categories. */
export const CodeOptions = ({ of }: { of: { code: string; label: InTwoTongues }[] | undefined }) =>
  of?.map((each) => (
    <option key={each.code} value={each.code}>
      {inTongue(each.label, each.code)}
    </option>
  ))
