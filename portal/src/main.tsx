import '@fontsource-variable/inter/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './app/Desk'
import './styles/tokens.css'
import './styles/base.css'
import './styles/pages.css'

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
)
