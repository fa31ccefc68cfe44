import { Button as Pressable, type ButtonProps } from 'react-aria-components/Button'
import './button.css'

interface Props extends Omit<ButtonProps, 'className' | 'style'> {
  look?: 'loud' | 'quiet' | 'bare' | 'stop'
  className?: string
}

/** A pending button stays in place and focusable, says that it is busy, and takes no second press. */
export function Button({ look = 'quiet', className = '', children, ...props }: Props) {
  return (
    <Pressable {...props} className={`button button-${look} ${className}`}>
      {children}
    </Pressable>
  )
}
