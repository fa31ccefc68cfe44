import type { Ref } from 'react'
import { Button as Pressable, type ButtonProps } from 'react-aria-components/Button'
import './button.css'

interface Props extends Omit<ButtonProps, 'className' | 'style'> {
  look?: 'loud' | 'quiet' | 'bare' | 'stop'
  className?: string
  ref?: Ref<HTMLButtonElement>
}

/**
 * A pending button stays in place and focusable and takes no second press. (React-aria's own way of pending leaves an
 * announcement behind that names a button which may be gone.)
 */
export function Button({ look = 'quiet', className = '', children, isPending = false, onPress, ...props }: Props) {
  return (
    <Pressable {...props} onPress={isPending ? undefined : onPress} data-busy={isPending || undefined} className={`button button-${look} ${className}`}>
      {children}
    </Pressable>
  )
}
